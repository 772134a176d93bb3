// Pins: A socket closed with a linger time of zero resets the connection: the other side's recv fails with WSAECONNRESET.
// Source: closesocket function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    reset(pair.client);
    char c;
    show("recv", recv(pair.server, &c, 1, 0));
    return 0;
}
