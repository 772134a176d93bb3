// Pins: ExitThread in the main thread leaves the process running as long as another thread runs.
// Source: ExitThread function
#include "../probe.h"

DWORD WINAPI printer(LPVOID argument)
{
    showWait("the main thread", WaitForSingleObject(argument, INFINITE));
    printf("still here\n");
    return 0;
}

int main()
{
    HANDLE me;
    DuplicateHandle(GetCurrentProcess(), GetCurrentThread(), GetCurrentProcess(), &me, SYNCHRONIZE, FALSE, 0);
    run(printer, me);
    ExitThread(0);
    return 0;
}
