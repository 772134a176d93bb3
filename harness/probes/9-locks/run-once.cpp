// Pins: InitOnceExecuteOnce runs its function once, whoever calls it.
// Source: InitOnceExecuteOnce function
#include "../probe.h"

INIT_ONCE once = INIT_ONCE_STATIC_INIT;
volatile LONG calls;

BOOL CALLBACK initialise(PINIT_ONCE, PVOID, PVOID *)
{
    InterlockedIncrement(&calls);
    return TRUE;
}

DWORD WINAPI caller(LPVOID)
{
    return InitOnceExecuteOnce(&once, initialise, NULL, NULL);
}

int main()
{
    HANDLE threads[3];
    for (int i = 0; i < 3; i++)
        threads[i] = run(caller);
    WaitForMultipleObjects(3, threads, TRUE, INFINITE);
    printf("%ld\n", calls);
    return 0;
}
