// Pins: htons and htonl turn the bytes of a number round on a little-endian computer.
// Source: htons function
#include "../probe.h"

int main()
{
    printf("%04x %08lx\n", htons(0x1234), (unsigned long)htonl(0x12345678));
    u_short port = htons(0x1234);
    unsigned char *byte = (unsigned char *)&port;
    printf("first byte in memory: %02x\n", byte[0]);
    return 0;
}
