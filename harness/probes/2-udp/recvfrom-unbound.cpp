// Pins: recvfrom fails with WSAEINVAL on a socket that was not bound.
// Source: recvfrom function
#include "../probe.h"

int main()
{
    start();
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
    DWORD milliseconds = 50;
    setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, (char *)&milliseconds, sizeof(milliseconds));
    char c;
    show("recvfrom", recvfrom(s, &c, 1, 0, NULL, NULL));
    return 0;
}
