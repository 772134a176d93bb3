// Pins: CancelIo ends what the calling thread has begun, not what another has.
// Source: CancelIo function
#include "../probe.h"

Operation *operation;
Pair pair;

DWORD WINAPI canceller(LPVOID)
{
    return CancelIo((HANDLE)pair.server);
}

int main()
{
    start();
    pair = connected();
    operation = new Operation(4);
    operation->receive(pair.server);
    yes("CancelIo elsewhere", join(run(canceller)) != 0);
    yes("pending", !HasOverlappedIoCompleted(&operation->overlapped));
    showBool("CancelIo here", CancelIo((HANDLE)pair.server));
    operation->finish(pair.server);
    return 0;
}
