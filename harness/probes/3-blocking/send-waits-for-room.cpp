// Pins: send on a blocking socket waits until all bytes have found room.
// Source: send function
#include "../probe.h"

volatile LONG returned;
char block[1 << 20];

DWORD WINAPI sender(LPVOID argument)
{
    int sum = 0;
    for (int i = 0; i < 12; i++)
        sum += send(*(SOCKET *)argument, block, sizeof(block), 0);
    InterlockedExchange(&returned, 1);
    return sum;
}

int main()
{
    start();
    Pair pair = connected();
    HANDLE thread = run(sender, &pair.client);
    settle();
    yes("all sent before anything was read", returned != 0);
    static char buffer[1 << 16];
    int sum = 0;
    while (sum < 12 << 20)
        sum += recv(pair.server, buffer, sizeof(buffer), 0);
    printf("%d received\n", sum);
    printf("%lu sent\n", join(thread));
    return 0;
}
