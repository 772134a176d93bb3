// Pins: Posted messages are got in the order in which they were posted.
// Source: PostMessageA function
#include "../probe.h"

LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    if (message == WM_USER)
        printf("%d\n", (int)wParam);
    return DefWindowProc(window, message, wParam, lParam);
}

int main()
{
    HWND window = messageWindow(procedure);
    for (int i = 1; i <= 3; i++)
        PostMessage(window, WM_USER, i, 0);
    pump(50);
    return 0;
}
