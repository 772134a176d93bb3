// Echo server: worker threads at a completion port.
#include "server.h"

#define WORKERS 4

struct Client
{
    WSAOVERLAPPED overlapped;
    SOCKET socket;
    WSABUF range;
    bool sending;
    char buffer[BUFFER_SIZE];
};

HANDLE port;
LONG left;

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

// A packet without an OVERLAPPED ends a worker.
unsigned WINAPI work(void *)
{
    for (;;)
    {
        DWORD bytes;
        ULONG_PTR key;
        WSAOVERLAPPED *overlapped;
        BOOL succeeded = GetQueuedCompletionStatus(port, &bytes, &key, &overlapped, INFINITE);
        if (overlapped == NULL)
            return 0;
        Client *client = (Client *)overlapped;
        if (succeeded && bytes > 0)
        {
            begin(client, !client->sending, client->sending ? BUFFER_SIZE : bytes);
            continue;
        }
        closesocket(client->socket);
        free(client);
        if (InterlockedDecrement(&left) == 0)
            for (int i = 0; i < WORKERS; i++)
                PostQueuedCompletionStatus(port, 0, 0, NULL);
    }
}

int main(int, char *argv[])
{
    left = atoi(argv[1]);
    int expected = left;
    SOCKET listener = startListening();
    port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    HANDLE workers[WORKERS];
    for (int i = 0; i < WORKERS; i++)
        workers[i] = (HANDLE)_beginthreadex(NULL, 0, work, NULL, 0, NULL);
    for (int i = 0; i < expected; i++)
    {
        Client *client = (Client *)malloc(sizeof(Client));
        ZeroMemory(&client->overlapped, sizeof(client->overlapped));
        client->socket = accept(listener, NULL, NULL);
        CreateIoCompletionPort((HANDLE)client->socket, port, 0, 0);
        begin(client, false, BUFFER_SIZE);
    }
    WaitForMultipleObjects(WORKERS, workers, TRUE, INFINITE);
    for (int i = 0; i < WORKERS; i++)
        CloseHandle(workers[i]);
    CloseHandle(port);
    closesocket(listener);
    WSACleanup();
    return 0;
}
