// Pins: ExitThread ends the thread that calls it, with the code that it is given.
// Source: ExitThread function
#include "../probe.h"

DWORD WINAPI leaver(LPVOID)
{
    ExitThread(5);
    return 6;
}

int main()
{
    printf("%lu\n", join(run(leaver)));
    return 0;
}
