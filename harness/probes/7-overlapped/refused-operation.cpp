// Pins: WSARecv on a socket that is not connected fails with WSAENOTCONN: nothing has begun, so the event is not set.
// Source: WSARecv function
#include "../probe.h"

int main()
{
    start();
    SOCKET s = stream();
    Operation operation(4);
    show("WSARecv", operation.receive(s));
    showWait("event", WaitForSingleObject(operation.overlapped.hEvent, 20));
    return 0;
}
