// Pins: PostQuitMessage makes GetMessage return 0 after the messages that were posted.
// Source: PostQuitMessage function
#include "../probe.h"

LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    return DefWindowProc(window, message, wParam, lParam);
}

int main()
{
    HWND window = messageWindow(procedure);
    MSG message;
    PostQuitMessage(7);
    PostMessage(window, WM_USER, 0, 0);
    for (int i = 0; i < 2; i++)
    {
        BOOL result = GetMessage(&message, NULL, 0, 0);
        printf("%d, %s\n", result, message.message == WM_QUIT ? "WM_QUIT" : "WM_USER");
    }
    printf("code %d\n", (int)message.wParam);
    return 0;
}
