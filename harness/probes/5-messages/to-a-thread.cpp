// Pins: PostThreadMessage posts to a thread, with no window; it fails with ERROR_INVALID_THREAD_ID for what is no thread.
// Source: PostThreadMessageA function
#include "../probe.h"

int main()
{
    MSG message;
    PeekMessage(&message, NULL, WM_USER, WM_USER, PM_NOREMOVE);
    showBool("post", PostThreadMessage(GetCurrentThreadId(), WM_USER, 5, 0));
    printf("GetMessage: %d\n", GetMessage(&message, NULL, 0, 0));
    printf("%d\n", (int)message.wParam);
    yes("no window", message.hwnd == NULL);
    showBool("post to none", PostThreadMessage(1, WM_USER, 5, 0));
    return 0;
}
