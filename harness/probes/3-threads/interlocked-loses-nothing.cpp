// Pins: Threads that count with InterlockedIncrement lose no count.
// Source: InterlockedIncrement function
#include "../probe.h"

volatile LONG count;

DWORD WINAPI counter(LPVOID)
{
    for (int i = 0; i < 500; i++)
        InterlockedIncrement(&count);
    return 0;
}

int main()
{
    HANDLE threads[3];
    for (int i = 0; i < 3; i++)
        threads[i] = run(counter);
    WaitForMultipleObjects(3, threads, TRUE, INFINITE);
    printf("%ld\n", count);
    return 0;
}
