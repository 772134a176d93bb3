// Echo server: one thread, overlapped operations whose ends event objects tell.
#include "server.h"

struct Client
{
    WSAOVERLAPPED overlapped;
    SOCKET socket;
    WSABUF range;
    bool sending;
    char buffer[BUFFER_SIZE];
};

Client *clients[WSA_MAXIMUM_WAIT_EVENTS];
WSAEVENT events[WSA_MAXIMUM_WAIT_EVENTS];
int count;

void begin(Client *client, bool sending, int length)
{
    client->sending = sending;
    client->range.buf = client->buffer;
    client->range.len = length;
    DWORD flags = 0;
    int result = sending ? WSASend(client->socket, &client->range, 1, NULL, 0, &client->overlapped, NULL)
                         : WSARecv(client->socket, &client->range, 1, NULL, &flags, &client->overlapped, NULL);
    if (result == SOCKET_ERROR && WSAGetLastError() != WSA_IO_PENDING)
        exit(4);
}

void removeAt(int index)
{
    closesocket(clients[index]->socket);
    WSACloseEvent(events[index]);
    free(clients[index]);
    count--;
    clients[index] = clients[count];
    events[index] = events[count];
}

int main(int, char *argv[])
{
    int expected = atoi(argv[1]);
    SOCKET listener = startListening();
    for (; count < expected; count++)
    {
        Client *client = (Client *)malloc(sizeof(Client));
        ZeroMemory(&client->overlapped, sizeof(client->overlapped));
        client->socket = accept(listener, NULL, NULL);
        client->overlapped.hEvent = events[count] = WSACreateEvent();
        clients[count] = client;
        begin(client, false, BUFFER_SIZE);
    }
    while (count > 0)
    {
        DWORD index = WSAWaitForMultipleEvents(count, events, FALSE, WSA_INFINITE, FALSE) - WSA_WAIT_EVENT_0;
        if (index >= (DWORD)count)
            return 5;
        Client *client = clients[index];
        DWORD bytes, flags;
        WSAGetOverlappedResult(client->socket, &client->overlapped, &bytes, FALSE, &flags);
        WSAResetEvent(events[index]);
        if (bytes == 0)
            removeAt(index);
        else
            begin(client, !client->sending, client->sending ? BUFFER_SIZE : bytes);
    }
    closesocket(listener);
    WSACleanup();
    return 0;
}
