// Pins: send, recv and shutdown fail with WSAENOTCONN on a socket that is not connected.
// Source: send function
#include "../probe.h"

int main()
{
    start();
    SOCKET s = stream();
    char c = 'x';
    show("send", send(s, &c, 1, 0));
    show("recv", recv(s, &c, 1, 0));
    show("shutdown", shutdown(s, SD_SEND));
    return 0;
}
