// Pins: recv with MSG_WAITALL returns when the buffer is full, or with less when the other side has ended.
// Source: recv function
#include "../probe.h"

DWORD WINAPI sender(LPVOID argument)
{
    SOCKET s = *(SOCKET *)argument;
    send(s, "abc", 3, 0);
    settle();
    send(s, "defgh", 5, 0);
    closesocket(s);
    return 0;
}

int main()
{
    start();
    Pair pair = connected();
    HANDLE thread = run(sender, &pair.client);
    char buffer[6];
    show("recv", recv(pair.server, buffer, 6, MSG_WAITALL));
    show("recv", recv(pair.server, buffer, 6, MSG_WAITALL));
    join(thread);
    return 0;
}
