// Pins: Closing a port ends the waits of its threads with ERROR_ABANDONED_WAIT_0.
// Source: GetQueuedCompletionStatus function
#include "../probe.h"

DWORD WINAPI waiter(LPVOID argument)
{
    packet(argument, INFINITE);
    return 0;
}

int main()
{
    HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    HANDLE thread = run(waiter, port);
    settle();
    showBool("CloseHandle", CloseHandle(port));
    join(thread);
    packet(port, 0);
    return 0;
}
