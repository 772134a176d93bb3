// Pins: FD_OOB tells of urgent data.
// Source: WSAEventSelect function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.server, event, FD_OOB);
    send(pair.client, "!", 1, MSG_OOB);
    told(pair.server, event);
    return 0;
}
