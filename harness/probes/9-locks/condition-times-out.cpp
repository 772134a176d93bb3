// Pins: SleepConditionVariableCS fails with ERROR_TIMEOUT when nobody wakes it in time; it may also wake without being woken.
// Source: SleepConditionVariableCS function
#include "../probe.h"

int main()
{
    CRITICAL_SECTION section;
    CONDITION_VARIABLE condition;
    InitializeCriticalSection(&section);
    InitializeConditionVariable(&condition);
    EnterCriticalSection(&section);
    BOOL woken;
    do
        woken = SleepConditionVariableCS(&condition, &section, 20);
    while (woken);
    showBool("sleep", woken);
    LeaveCriticalSection(&section);
    return 0;
}
