// Pins: A semaphore satisfies as many waits as its count says; ReleaseSemaphore tells the count from before.
// Source: ReleaseSemaphore function
#include "../probe.h"

int main()
{
    HANDLE semaphore = CreateSemaphore(NULL, 2, 3, NULL);
    for (int i = 0; i < 3; i++)
        showWait("wait", WaitForSingleObject(semaphore, 0));
    LONG before = 9;
    showBool("release", ReleaseSemaphore(semaphore, 2, &before));
    printf("%ld before\n", before);
    showWait("wait", WaitForSingleObject(semaphore, 0));
    return 0;
}
