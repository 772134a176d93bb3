// Pins: WSARecv without an OVERLAPPED waits as recv does.
// Source: WSARecv function
#include "../probe.h"

DWORD WINAPI sender(LPVOID argument)
{
    settle();
    return send(*(SOCKET *)argument, "abc", 3, 0);
}

int main()
{
    start();
    Pair pair = connected();
    HANDLE thread = run(sender, &pair.client);
    char buffer[8];
    WSABUF wanted = {sizeof(buffer), buffer};
    DWORD count = 0, flags = 0;
    show("WSARecv", WSARecv(pair.server, &wanted, 1, &count, &flags, NULL, NULL));
    yes("some bytes", count > 0);
    join(thread);
    return 0;
}
