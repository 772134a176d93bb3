// Pins: WSAStartup returns its error, WSAVERNOTSUPPORTED for a version below 1.0; nothing is begun by that.
// Source: WSAStartup function
#include "../probe.h"

int main()
{
    WSADATA data;
    printf("WSAStartup: %s\n", errorName(WSAStartup(MAKEWORD(0, 9), &data)));
    showSocket("socket", stream());
    return 0;
}
