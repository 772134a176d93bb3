// Pins: An APC queued to a thread that has not begun runs before the thread's function.
// Source: QueueUserAPC function
#include "../probe.h"

void CALLBACK routine(ULONG_PTR)
{
    printf("APC\n");
}

DWORD WINAPI work(LPVOID)
{
    printf("function\n");
    return 0;
}

int main()
{
    HANDLE thread = CreateThread(NULL, 0, work, NULL, CREATE_SUSPENDED, NULL);
    QueueUserAPC(routine, thread, 0);
    ResumeThread(thread);
    join(thread);
    return 0;
}
