// Pins: The completion routine of an operation that was cancelled runs with WSA_OPERATION_ABORTED.
// Source: CancelIoEx function
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
    showBool("CancelIoEx", CancelIoEx((HANDLE)pair.server, &operation.overlapped));
    showWait("SleepEx", SleepEx(1000, TRUE));
    return 0;
}
