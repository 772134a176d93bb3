// Pins: A SOCKADDR_IN has 16 bytes, as a SOCKADDR has; a SOCKADDR_IN6 28; a SOCKADDR_STORAGE 128.
// Source: SOCKADDR_STORAGE_LH structure
#include "../probe.h"

int main()
{
    printf("%d %d\n", (int)sizeof(SOCKADDR), (int)sizeof(SOCKADDR_IN));
    printf("%d %d\n", (int)sizeof(SOCKADDR_IN6), (int)sizeof(SOCKADDR_STORAGE));
    printf("%d %d\n", (int)sizeof(IN_ADDR), (int)sizeof(SOCKET));
    yes("INVALID_SOCKET is all ones", INVALID_SOCKET == ~(SOCKET)0);
    printf("SOCKET_ERROR is %d\n", SOCKET_ERROR);
    return 0;
}
