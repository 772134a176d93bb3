// Pins: Internal is STATUS_PENDING while the operation goes on and 0 after it; InternalHigh has the number of bytes.
// Source: OVERLAPPED structure
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    Operation operation(4);
    operation.receive(pair.server);
    printf("%lx\n", (long)operation.overlapped.Internal);
    send(pair.client, "x", 1, 0);
    operation.finish(pair.server);
    printf("%lx %d\n", (long)operation.overlapped.Internal, (int)operation.overlapped.InternalHigh);
    return 0;
}
