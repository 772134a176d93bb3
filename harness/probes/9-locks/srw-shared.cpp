// Pins: Several threads may hold an SRW lock shared; none holds it exclusively then.
// Source: AcquireSRWLockShared function
#include "../probe.h"

SRWLOCK lock = SRWLOCK_INIT;

DWORD WINAPI trier(LPVOID)
{
    bool shared = TryAcquireSRWLockShared(&lock) != 0;
    if (shared)
        ReleaseSRWLockShared(&lock);
    bool exclusive = TryAcquireSRWLockExclusive(&lock) != 0;
    if (exclusive)
        ReleaseSRWLockExclusive(&lock);
    printf("shared: %s, exclusive: %s\n", shared ? "yes" : "no", exclusive ? "yes" : "no");
    return 0;
}

int main()
{
    join(run(trier));
    AcquireSRWLockShared(&lock);
    join(run(trier));
    ReleaseSRWLockShared(&lock);
    AcquireSRWLockExclusive(&lock);
    join(run(trier));
    ReleaseSRWLockExclusive(&lock);
    return 0;
}
