// Pins: CancelIoEx fails with ERROR_NOT_FOUND when nothing is pending.
// Source: CancelIoEx function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    OVERLAPPED overlapped = {};
    showBool("all", CancelIoEx((HANDLE)pair.server, NULL));
    showBool("one", CancelIoEx((HANDLE)pair.server, &overlapped));
    showBool("CancelIo", CancelIo((HANDLE)pair.server));
    return 0;
}
