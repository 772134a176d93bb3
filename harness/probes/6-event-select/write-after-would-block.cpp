// Pins: After send has failed with WSAEWOULDBLOCK, FD_WRITE is recorded once there is room again.
// Source: WSAEventSelect function
#include "../probe.h"

char block[65536];

int main()
{
    start();
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.client, event, FD_WRITE);
    told(pair.client, event);
    int sent = 0;
    for (int tries = 0; tries < 3; tries++)
    {
        int count;
        while ((count = send(pair.client, block, sizeof(block), 0)) > 0)
            sent += count;
        if (WaitForSingleObject(event, 50) == WAIT_TIMEOUT)
            break;
        WSAResetEvent(event);
        tries = 0;
    }
    while (sent > 0)
        sent -= recv(pair.server, block, sizeof(block), 0);
    told(pair.client, event);
    return 0;
}
