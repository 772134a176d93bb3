// Pins: DispatchMessage returns what the window's procedure has returned.
// Source: DispatchMessage function
#include "../probe.h"

LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    return message == WM_USER ? 42 : DefWindowProc(window, message, wParam, lParam);
}

int main()
{
    HWND window = messageWindow(procedure);
    PostMessage(window, WM_USER, 0, 0);
    MSG message;
    GetMessage(&message, window, 0, 0);
    printf("%d\n", (int)DispatchMessage(&message));
    return 0;
}
