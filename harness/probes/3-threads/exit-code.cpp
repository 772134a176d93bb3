// Pins: GetExitCodeThread tells STILL_ACTIVE while a thread runs and then what its function returned.
// Source: GetExitCodeThread function
#include "../probe.h"

DWORD WINAPI waiter(LPVOID argument)
{
    WaitForSingleObject(argument, INFINITE);
    return 7;
}

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL);
    HANDLE thread = run(waiter, event);
    DWORD code = 0;
    GetExitCodeThread(thread, &code);
    yes("STILL_ACTIVE", code == STILL_ACTIVE);
    SetEvent(event);
    WaitForSingleObject(thread, INFINITE);
    GetExitCodeThread(thread, &code);
    printf("%lu\n", code);
    return 0;
}
