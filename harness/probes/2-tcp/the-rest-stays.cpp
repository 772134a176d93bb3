// Pins: recv with a small buffer takes what fits of a stream; the rest stays for the next call.
// Source: recv function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "abcde", 5, 0);
    arrived(pair.server, 5);
    char buffer[3];
    for (int i = 0; i < 2; i++)
    {
        int count = recv(pair.server, buffer, sizeof(buffer), 0);
        printf("%d: %.*s\n", count, count, buffer);
    }
    return 0;
}
