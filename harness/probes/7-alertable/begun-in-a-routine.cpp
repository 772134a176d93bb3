// Pins: A completion routine may begin the next operation on the same socket.
// Source: LPWSAOVERLAPPED_COMPLETION_ROUTINE callback function
#include "../probe.h"

Pair pair;
Operation operation(1);

void CALLBACK ended(DWORD, DWORD bytes, LPWSAOVERLAPPED, DWORD)
{
    printf("%.*s\n", (int)bytes, operation.buffer);
    operation.receive(pair.server, ended);
}

int main()
{
    start();
    pair = connected();
    operation.receive(pair.server, ended);
    send(pair.client, "a", 1, 0);
    showWait("SleepEx", SleepEx(1000, TRUE));
    send(pair.client, "b", 1, 0);
    showWait("SleepEx", SleepEx(1000, TRUE));
    return 0;
}
