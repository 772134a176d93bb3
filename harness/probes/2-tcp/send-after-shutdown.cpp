// Pins: send fails with WSAESHUTDOWN after shutdown(SD_SEND).
// Source: send function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    shutdown(pair.client, SD_SEND);
    show("send", send(pair.client, "x", 1, 0));
    show("shutdown again", shutdown(pair.client, SD_SEND));
    return 0;
}
