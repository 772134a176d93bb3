// Echo server: one thread, select.
#define FD_SETSIZE 1024
#include "server.h"

// The sets are large for a stack.
fd_set all, ready;

int main(int, char *argv[])
{
    int left = atoi(argv[1]);
    SOCKET listener = startListening();
    FD_ZERO(&all);
    FD_SET(listener, &all);
    while (left > 0)
    {
        ready = all;
        if (select(0, &ready, NULL, NULL, NULL) == SOCKET_ERROR)
            return 4;
        for (unsigned i = 0; i < ready.fd_count; i++)
        {
            SOCKET client = ready.fd_array[i];
            if (client == listener)
            {
                SOCKET accepted = accept(listener, NULL, NULL);
                FD_SET(accepted, &all);
                continue;
            }
            char buffer[BUFFER_SIZE];
            int received = recv(client, buffer, BUFFER_SIZE, 0);
            if (received > 0)
            {
                if (send(client, buffer, received, 0) != received)
                    return 5;
                continue;
            }
            FD_CLR(client, &all);
            closesocket(client);
            left--;
        }
    }
    closesocket(listener);
    WSACleanup();
    return 0;
}
