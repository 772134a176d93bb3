// Pins: A socket belongs to one port: CreateIoCompletionPort fails with ERROR_INVALID_PARAMETER the second time.
// Source: CreateIoCompletionPort function
#include "../probe.h"

int main()
{
    start();
    SOCKET s = stream();
    HANDLE port = CreateIoCompletionPort((HANDLE)s, NULL, 1, 0);
    HANDLE other = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    showBool("the same port", CreateIoCompletionPort((HANDLE)s, port, 2, 0) != NULL);
    showBool("another port", CreateIoCompletionPort((HANDLE)s, other, 2, 0) != NULL);
    return 0;
}
