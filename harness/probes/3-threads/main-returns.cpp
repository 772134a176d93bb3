// Pins: When main returns the process ends, whatever its other threads are doing.
// Source: ExitProcess function
#include "../probe.h"

DWORD WINAPI printer(LPVOID)
{
    Sleep(2000);
    printf("never printed\n");
    return 0;
}

int main()
{
    run(printer);
    printf("main returns\n");
    return 0;
}
