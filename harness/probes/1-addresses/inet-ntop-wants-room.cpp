// Pins: inet_ntop gives NULL when the text has no room, and the text's address when it has.
// Source: inet_ntop function
#include "../probe.h"

int main()
{
    start();
    IN_ADDR address;
    address.s_addr = htonl(0x7f000001);
    char small[4], large[INET_ADDRSTRLEN];
    yes("4 characters: NULL", inet_ntop(AF_INET, &address, small, sizeof(small)) == NULL);
    yes("16 characters: the buffer", inet_ntop(AF_INET, &address, large, sizeof(large)) == large);
    printf("%s\n", large);
    return 0;
}
