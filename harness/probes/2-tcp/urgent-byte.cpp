// Pins: A byte sent with MSG_OOB is received with MSG_OOB only, past the bytes before it.
// Source: Protocol Independent Out-of-band Data
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    send(pair.client, "abc", 3, 0);
    send(pair.client, "!", 1, MSG_OOB);
    arrived(pair.server, 3);
    fd_set urgent;
    FD_ZERO(&urgent);
    FD_SET(pair.server, &urgent);
    TIMEVAL limit = {1, 0};
    select(0, NULL, NULL, &urgent, &limit);
    char buffer[8] = {};
    int count = recv(pair.server, buffer, sizeof(buffer), MSG_OOB);
    printf("%d %s\n", count, buffer);
    memset(buffer, 0, sizeof(buffer));
    count = recv(pair.server, buffer, sizeof(buffer), 0);
    printf("%d %s\n", count, buffer);
    return 0;
}
