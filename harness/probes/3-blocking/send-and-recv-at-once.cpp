// Pins: One thread may send on a socket while another waits to receive from it.
// Source: recv function
#include "../probe.h"

DWORD WINAPI receiver(LPVOID argument)
{
    char c;
    return recv(*(SOCKET *)argument, &c, 1, 0);
}

int main()
{
    start();
    Pair pair = connected();
    HANDLE thread = run(receiver, &pair.server);
    settle();
    show("send", send(pair.server, "abc", 3, 0));
    arrived(pair.client, 3);
    char buffer[4];
    show("client's recv", recv(pair.client, buffer, sizeof(buffer), 0));
    send(pair.client, "x", 1, 0);
    printf("recv: %lu\n", join(thread));
    return 0;
}
