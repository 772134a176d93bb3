// Pins: InterlockedIncrement and InterlockedDecrement return the new value; Exchange, ExchangeAdd and CompareExchange the old one.
// Source: InterlockedExchangeAdd function
#include "../probe.h"

int main()
{
    volatile LONG value = 10;
    printf("%ld\n", InterlockedIncrement(&value));
    printf("%ld\n", InterlockedDecrement(&value));
    printf("%ld\n", InterlockedExchangeAdd(&value, 5));
    printf("%ld\n", InterlockedExchange(&value, 20));
    printf("%ld\n", InterlockedCompareExchange(&value, 30, 20));
    printf("%ld\n", InterlockedCompareExchange(&value, 40, 20));
    printf("%ld\n", value);
    return 0;
}
