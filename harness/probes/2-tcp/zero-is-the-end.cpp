// Pins: After the other side has closed, recv gives the data that were sent before, then 0, and 0 again.
// Source: recv function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "ab", 2, 0);
    closesocket(pair.client);
    char c;
    for (int i = 0; i < 4; i++)
        show("recv", recv(pair.server, &c, 1, 0));
    return 0;
}
