// Echo server: one thread, overlapped operations with completion routines.
#include "server.h"

struct Client
{
    WSAOVERLAPPED overlapped;
    SOCKET socket;
    WSABUF range;
    bool sending;
    char buffer[BUFFER_SIZE];
};

int left;

void CALLBACK completed(DWORD error, DWORD bytes, LPWSAOVERLAPPED overlapped, DWORD flags);

void begin(Client *client, bool sending, int length)
{
    client->sending = sending;
    client->range.buf = client->buffer;
    client->range.len = length;
    DWORD flags = 0;
    int result = sending ? WSASend(client->socket, &client->range, 1, NULL, 0, &client->overlapped, completed)
                         : WSARecv(client->socket, &client->range, 1, NULL, &flags, &client->overlapped, completed);
    if (result == SOCKET_ERROR && WSAGetLastError() != WSA_IO_PENDING)
        exit(4);
}

void CALLBACK completed(DWORD error, DWORD bytes, LPWSAOVERLAPPED overlapped, DWORD)
{
    Client *client = (Client *)overlapped;
    if (error == 0 && bytes > 0)
    {
        begin(client, !client->sending, client->sending ? BUFFER_SIZE : bytes);
        return;
    }
    closesocket(client->socket);
    free(client);
    left--;
}

int main(int, char *argv[])
{
    int expected = atoi(argv[1]);
    SOCKET listener = startListening();
    for (int i = 0; i < expected; i++)
    {
        Client *client = (Client *)malloc(sizeof(Client));
        ZeroMemory(&client->overlapped, sizeof(client->overlapped));
        client->socket = accept(listener, NULL, NULL);
        left++;
        begin(client, false, BUFFER_SIZE);
    }
    while (left > 0)
        SleepEx(INFINITE, TRUE);
    closesocket(listener);
    WSACleanup();
    return 0;
}
