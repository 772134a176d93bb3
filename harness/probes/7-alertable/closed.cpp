// Pins: closesocket has the completion routines of pending operations run with WSA_OPERATION_ABORTED.
// Source: closesocket function
#include "../probe.h"

void CALLBACK ended(DWORD error, DWORD bytes, LPWSAOVERLAPPED, DWORD)
{
    printf("%s, %lu bytes\n", errorName(error), bytes);
}

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    operation.receive(pair.server, ended);
    show("closesocket", closesocket(pair.server));
    showWait("SleepEx", SleepEx(1000, TRUE));
    return 0;
}
