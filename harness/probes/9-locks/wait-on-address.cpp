// Pins: WaitOnAddress returns at once when the value is another, and fails with ERROR_TIMEOUT when nobody wakes it.
// Source: WaitOnAddress function
#include "../probe.h"

volatile LONG value = 1;

DWORD WINAPI waiter(LPVOID)
{
    LONG undesired = 1;
    while (value == 1)
        WaitOnAddress(&value, &undesired, sizeof(value), INFINITE);
    return value;
}

int main()
{
    LONG other = 2, same = 1;
    showBool("another value", WaitOnAddress(&value, &other, sizeof(value), 1000));
    BOOL woken;
    do
        woken = WaitOnAddress(&value, &same, sizeof(value), 20);
    while (woken);
    showBool("the same value", woken);
    HANDLE thread = run(waiter);
    settle();
    InterlockedExchange(&value, 7);
    WakeByAddressSingle((PVOID)&value);
    printf("%lu\n", join(thread));
    return 0;
}
