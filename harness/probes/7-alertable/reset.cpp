// Pins: The completion routine of a receive whose connection was reset is told WSAECONNRESET.
// Source: LPWSAOVERLAPPED_COMPLETION_ROUTINE callback function
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
    reset(pair.client);
    showWait("SleepEx", SleepEx(1000, TRUE));
    return 0;
}
