// Pins: WSARecvFrom writes the sender's address when the datagram comes, after the call has returned.
// Source: WSARecvFrom function
#include "../probe.h"

int main()
{
    start();
    SOCKET from = datagrams(), to = datagrams();
    SOCKADDR_IN sender = {}, place = placeOf(to);
    int size = sizeof(sender);
    char buffer[8];
    WSABUF wanted = {sizeof(buffer), buffer};
    DWORD flags = 0, count = 0;
    OVERLAPPED overlapped = {};
    overlapped.hEvent = WSACreateEvent();
    show("WSARecvFrom", WSARecvFrom(to, &wanted, 1, NULL, &flags, (SOCKADDR *)&sender, &size, &overlapped, NULL));
    sendto(from, "abc", 3, 0, (SOCKADDR *)&place, sizeof(place));
    showBool("result", WSAGetOverlappedResult(to, &overlapped, &count, TRUE, &flags));
    printf("%lu bytes\n", count);
    yes("the sender's port", sender.sin_port == placeOf(from).sin_port);
    return 0;
}
