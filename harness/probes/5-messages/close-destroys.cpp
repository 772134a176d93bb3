// Pins: WM_CLOSE, left to DefWindowProc, destroys the window, which is told so by WM_DESTROY.
// Source: WM_CLOSE message
#include "../probe.h"

LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    if (message == WM_CLOSE)
        printf("WM_CLOSE\n");
    if (message == WM_DESTROY)
        printf("WM_DESTROY\n");
    return DefWindowProc(window, message, wParam, lParam);
}

int main()
{
    HWND window = messageWindow(procedure);
    yes("a window", IsWindow(window) != 0);
    SendMessage(window, WM_CLOSE, 0, 0);
    yes("a window", IsWindow(window) != 0);
    showBool("post", PostMessage(window, WM_USER, 0, 0));
    return 0;
}
