// Pins: WSARecv fills its buffers in order, each before the next; WSASend sends them as one.
// Source: WSARecv function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    char head[] = "abc", tail[] = "de", first[2], second[8];
    WSABUF out[2] = {{3, head}, {2, tail}}, in[2] = {{2, first}, {8, second}};
    DWORD count = 0, flags = 0;
    show("WSASend", WSASend(pair.client, out, 2, &count, 0, NULL, NULL));
    printf("%lu bytes\n", count);
    arrived(pair.server, 5);
    show("WSARecv", WSARecv(pair.server, in, 2, &count, &flags, NULL, NULL));
    printf("%lu bytes: %.2s %.3s\n", count, first, second);
    return 0;
}
