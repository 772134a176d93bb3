// Echo server: a thread for each client.
#include "server.h"

unsigned WINAPI serve(void *argument)
{
    SOCKET client = (SOCKET)argument;
    char buffer[BUFFER_SIZE];
    int received;
    while ((received = recv(client, buffer, BUFFER_SIZE, 0)) > 0)
        if (send(client, buffer, received, 0) != received)
            break;
    closesocket(client);
    return 0;
}

int main(int, char *argv[])
{
    int count = atoi(argv[1]);
    SOCKET listener = startListening();
    HANDLE *threads = (HANDLE *)malloc(count * sizeof(HANDLE));
    for (int i = 0; i < count; i++)
    {
        SOCKET client = accept(listener, NULL, NULL);
        threads[i] = (HANDLE)_beginthreadex(NULL, 0, serve, (void *)client, 0, NULL);
    }
    for (int i = 0; i < count; i++)
    {
        WaitForSingleObject(threads[i], INFINITE);
        CloseHandle(threads[i]);
    }
    free(threads);
    closesocket(listener);
    WSACleanup();
    return 0;
}
