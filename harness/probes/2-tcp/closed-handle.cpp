// Pins: Functions fail with WSAENOTSOCK on a socket that was closed; so does closing it once more.
// Source: closesocket function
#include "../probe.h"

int main()
{
    start();
    SOCKET s = stream();
    char c;
    show("closesocket", closesocket(s));
    show("recv", recv(s, &c, 1, 0));
    show("closesocket", closesocket(s));
    show("INVALID_SOCKET", closesocket(INVALID_SOCKET));
    return 0;
}
