// Pins: WakeAllConditionVariable wakes every thread that sleeps on the variable.
// Source: WakeAllConditionVariable function
#include "../probe.h"

SRWLOCK lock = SRWLOCK_INIT;
CONDITION_VARIABLE condition = CONDITION_VARIABLE_INIT;
bool ready;

DWORD WINAPI sleeper(LPVOID)
{
    AcquireSRWLockExclusive(&lock);
    while (!ready)
        SleepConditionVariableSRW(&condition, &lock, INFINITE, 0);
    ReleaseSRWLockExclusive(&lock);
    return 0;
}

int main()
{
    HANDLE threads[3];
    for (int i = 0; i < 3; i++)
        threads[i] = run(sleeper);
    settle();
    AcquireSRWLockExclusive(&lock);
    ready = true;
    ReleaseSRWLockExclusive(&lock);
    WakeAllConditionVariable(&condition);
    showWait("all", WaitForMultipleObjects(3, threads, TRUE, 1000));
    return 0;
}
