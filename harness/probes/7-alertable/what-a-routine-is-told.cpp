// Pins: A completion routine is told the error, the number of bytes and the OVERLAPPED.
// Source: LPWSAOVERLAPPED_COMPLETION_ROUTINE callback function
#include "../probe.h"

Operation operation(4);

void CALLBACK ended(DWORD error, DWORD bytes, LPWSAOVERLAPPED overlapped, DWORD)
{
    printf("%s, %lu bytes\n", errorName(error), bytes);
    yes("the OVERLAPPED", overlapped == &operation.overlapped);
}

int main()
{
    start();
    Pair pair = connected();
    operation.receive(pair.server, ended);
    send(pair.client, "x", 1, 0);
    SleepEx(1000, TRUE);
    return 0;
}
