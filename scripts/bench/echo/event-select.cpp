// Echo server: one thread, WSAEventSelect with an event object for each socket.
#include "server.h"

SOCKET sockets[WSA_MAXIMUM_WAIT_EVENTS];
WSAEVENT events[WSA_MAXIMUM_WAIT_EVENTS];
int count;

void add(SOCKET socket, long wanted)
{
    sockets[count] = socket;
    events[count] = WSACreateEvent();
    WSAEventSelect(socket, events[count], wanted);
    count++;
}

void removeAt(int index)
{
    closesocket(sockets[index]);
    WSACloseEvent(events[index]);
    count--;
    sockets[index] = sockets[count];
    events[index] = events[count];
}

int main(int, char *argv[])
{
    int left = atoi(argv[1]);
    SOCKET listener = startListening();
    add(listener, FD_ACCEPT);
    while (left > 0)
    {
        DWORD index = WSAWaitForMultipleEvents(count, events, FALSE, WSA_INFINITE, FALSE) - WSA_WAIT_EVENT_0;
        if (index >= (DWORD)count)
            return 4;
        SOCKET client = sockets[index];
        WSANETWORKEVENTS happened;
        WSAEnumNetworkEvents(client, events[index], &happened);
        if (happened.lNetworkEvents & FD_ACCEPT)
            add(accept(client, NULL, NULL), FD_READ | FD_CLOSE);
        if (happened.lNetworkEvents & FD_READ)
        {
            char buffer[BUFFER_SIZE];
            int received = recv(client, buffer, BUFFER_SIZE, 0);
            if (received > 0 && send(client, buffer, received, 0) != received)
                return 5;
        }
        if (happened.lNetworkEvents & FD_CLOSE)
        {
            removeAt(index);
            left--;
        }
    }
    closesocket(listener);
    WSACloseEvent(events[0]);
    WSACleanup();
    return 0;
}
