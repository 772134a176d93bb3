// Pins: PeekMessage with PM_NOREMOVE leaves the message, with PM_REMOVE it takes it; without a message it returns 0.
// Source: PeekMessageA function
#include "../probe.h"

LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    return DefWindowProc(window, message, wParam, lParam);
}

int main()
{
    HWND window = messageWindow(procedure);
    MSG message;
    printf("%d\n", PeekMessage(&message, window, WM_USER, WM_USER, PM_REMOVE));
    PostMessage(window, WM_USER, 0, 0);
    yes("there", PeekMessage(&message, window, WM_USER, WM_USER, PM_NOREMOVE) != 0);
    yes("still there", PeekMessage(&message, window, WM_USER, WM_USER, PM_REMOVE) != 0);
    yes("taken", PeekMessage(&message, window, WM_USER, WM_USER, PM_REMOVE) == 0);
    return 0;
}
