// Pins: ntohs and ntohl give back the numbers that htons and htonl were given.
// Source: ntohs function
#include "../probe.h"

int main()
{
    yes("16 bits", ntohs(htons(40100)) == 40100);
    yes("32 bits", ntohl(htonl(0x7f000001)) == 0x7f000001);
    yes("loopback", ntohl(inet_addr("127.0.0.1")) == INADDR_LOOPBACK);
    return 0;
}
