// Pins: SO_TYPE tells a socket's type, SO_ACCEPTCONN whether it listens.
// Source: SOL_SOCKET Socket Options
#include "../probe.h"

void ask(SOCKET s)
{
    int type = 0;
    BOOL listens = FALSE;
    int size = sizeof(type);
    getsockopt(s, SOL_SOCKET, SO_TYPE, (char *)&type, &size);
    size = sizeof(listens);
    getsockopt(s, SOL_SOCKET, SO_ACCEPTCONN, (char *)&listens, &size);
    printf("%s, %s\n", type == SOCK_STREAM ? "stream" : "datagrams", listens ? "listens" : "does not listen");
}

int main()
{
    start();
    ask(stream());
    ask(listening());
    ask(datagrams());
    return 0;
}
