// Pins: inet_addr reads addresses of fewer than four parts: the last part fills the bytes that are left.
// Source: inet_addr function
#include "../probe.h"

int main()
{
    start();
    printf("%08lx\n", (unsigned long)ntohl(inet_addr("127.1")));
    printf("%08lx\n", (unsigned long)ntohl(inet_addr("10.1.258")));
    printf("%08lx\n", (unsigned long)ntohl(inet_addr("0x7f.0.0.1")));
    printf("%08lx\n", (unsigned long)ntohl(inet_addr("010.0.0.1")));
    return 0;
}
