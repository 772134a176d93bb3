// Pins: A message sent from another thread is handled while the window's thread asks for messages; the sender waits for it.
// Source: SendMessage function
#include "../probe.h"

HWND window;

LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    return message == WM_USER ? GetCurrentThreadId() : DefWindowProc(window, message, wParam, lParam);
}

DWORD WINAPI sender(LPVOID)
{
    return (DWORD)SendMessage(window, WM_USER, 0, 0);
}

int main()
{
    window = messageWindow(procedure);
    HANDLE thread = run(sender);
    showWait("sender", WaitForSingleObject(thread, 50));
    pump(50);
    yes("handled here", join(thread) == GetCurrentThreadId());
    return 0;
}
