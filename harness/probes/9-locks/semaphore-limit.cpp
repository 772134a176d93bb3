// Pins: ReleaseSemaphore fails with ERROR_TOO_MANY_POSTS above the maximum, and changes nothing.
// Source: ReleaseSemaphore function
#include "../probe.h"

int main()
{
    HANDLE semaphore = CreateSemaphore(NULL, 1, 2, NULL);
    LONG before = 9;
    showBool("two more", ReleaseSemaphore(semaphore, 2, &before));
    showBool("one more", ReleaseSemaphore(semaphore, 1, &before));
    printf("%ld before\n", before);
    return 0;
}
