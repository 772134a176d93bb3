// Pins: A thread that sleeps on a condition variable leaves the section meanwhile, and is woken by WakeConditionVariable.
// Source: Condition Variables
#include "../probe.h"

CRITICAL_SECTION section;
CONDITION_VARIABLE condition;
bool ready, sleeping;

DWORD WINAPI sleeper(LPVOID)
{
    EnterCriticalSection(&section);
    sleeping = true;
    while (!ready)
        SleepConditionVariableCS(&condition, &section, INFINITE);
    LeaveCriticalSection(&section);
    return 5;
}

int main()
{
    InitializeCriticalSection(&section);
    InitializeConditionVariable(&condition);
    HANDLE thread = run(sleeper);
    settle();
    EnterCriticalSection(&section);
    yes("sleeping", sleeping);
    ready = true;
    LeaveCriticalSection(&section);
    WakeConditionVariable(&condition);
    printf("%lu\n", join(thread));
    return 0;
}
