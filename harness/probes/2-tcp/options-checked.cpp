// Pins: getsockopt and setsockopt fail with WSAENOPROTOOPT for an option that there is not, and with WSAEFAULT for too little room.
// Source: setsockopt function
#include "../probe.h"

int main()
{
    start();
    SOCKET s = stream();
    int value = 1, size = sizeof(value);
    show("unknown option", setsockopt(s, SOL_SOCKET, 0x7abc, (char *)&value, sizeof(value)));
    show("unknown option", getsockopt(s, SOL_SOCKET, 0x7abc, (char *)&value, &size));
    show("a linger of 4 bytes", setsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&value, 4));
    return 0;
}
