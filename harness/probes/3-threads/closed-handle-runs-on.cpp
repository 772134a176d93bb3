// Pins: A thread runs on after its handle was closed.
// Source: CreateThread function
#include "../probe.h"

DWORD WINAPI setter(LPVOID argument)
{
    settle();
    SetEvent(argument);
    return 0;
}

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL);
    showBool("CloseHandle", CloseHandle(run(setter, event)));
    showWait("what it does", WaitForSingleObject(event, 1000));
    return 0;
}
