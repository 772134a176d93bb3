// Pins: Two sends may be received at once: a stream keeps the order of the bytes, not their boundaries.
// Source: recv function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "abc", 3, 0);
    send(pair.client, "de", 2, 0);
    yes("both arrived", arrived(pair.server, 5));
    char buffer[16];
    int count = recv(pair.server, buffer, sizeof(buffer), 0);
    printf("%d: %.*s\n", count, count, buffer);
    return 0;
}
