// Pins: WSAStartup gives the version asked for if it is supported, the highest one if more was asked for, and tells the highest in any case.
// Source: WSAStartup function
#include "../probe.h"

void ask(int major, int minor)
{
    WSADATA data;
    int result = WSAStartup(MAKEWORD(major, minor), &data);
    printf("%d.%d: %d, %d.%d of %d.%d\n", major, minor, result, LOBYTE(data.wVersion), HIBYTE(data.wVersion),
           LOBYTE(data.wHighVersion), HIBYTE(data.wHighVersion));
}

int main()
{
    ask(2, 2);
    ask(1, 1);
    ask(2, 0);
    ask(3, 0);
    return 0;
}
