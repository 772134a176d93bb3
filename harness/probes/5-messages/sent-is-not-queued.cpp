// Pins: SendMessage to a window of the same thread calls its procedure at once, past what was posted.
// Source: SendMessage function
#include "../probe.h"

LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    if (message == WM_USER)
        printf("%d\n", (int)wParam);
    return message == WM_USER ? 10 * wParam : DefWindowProc(window, message, wParam, lParam);
}

int main()
{
    HWND window = messageWindow(procedure);
    PostMessage(window, WM_USER, 1, 0);
    printf("returned %d\n", (int)SendMessage(window, WM_USER, 2, 0));
    pump(50);
    return 0;
}
