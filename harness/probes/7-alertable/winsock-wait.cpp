// Pins: WSAWaitForMultipleEvents that may be alerted returns WSA_WAIT_IO_COMPLETION after a completion routine, its events as they were.
// Source: WSAWaitForMultipleEvents function
#include "../probe.h"

void CALLBACK ended(DWORD, DWORD, LPWSAOVERLAPPED, DWORD)
{
    printf("routine\n");
}

int main()
{
    start();
    Pair pair = connected();
    WSAEVENT event = WSACreateEvent();
    Operation operation(4);
    operation.receive(pair.server, ended);
    send(pair.client, "x", 1, 0);
    showWait("alertable", WSAWaitForMultipleEvents(1, &event, FALSE, 1000, TRUE));
    showWait("again", WSAWaitForMultipleEvents(1, &event, FALSE, 20, TRUE));
    return 0;
}
