// LLP64
#include <windows.h>
#include <process.h>
#include <stdio.h>

typedef struct { int id; int result; } JOB;

static CRITICAL_SECTION lock;
static int total;

unsigned int __stdcall Worker(void *arg)
{
    JOB *job = arg;
    EnterCriticalSection(&lock);
    total += job->id;
    LeaveCriticalSection(&lock);
    job->result = job->id * job->id;
    return 0;
}

DWORD WINAPI Other(LPVOID arg) { *(int *)arg = 99; return 7; }

int main(void)
{
    HANDLE handles[3];
    JOB jobs[3] = { { 1 }, { 2 }, { 3 } };
    int i, value = 0;
    DWORD code, id;
    InitializeCriticalSection(&lock);
    for (i = 0; i < 3; i++)
        handles[i] = (HANDLE)_beginthreadex(NULL, 0, Worker, &jobs[i], 0, NULL);
    WaitForMultipleObjects(3, handles, TRUE, INFINITE);
    for (i = 0; i < 3; i++) { printf("%d ", jobs[i].result); CloseHandle(handles[i]); }
    printf("%d\n", total);
    handles[0] = CreateThread(NULL, 0, Other, &value, 0, &id);
    WaitForSingleObject(handles[0], INFINITE);
    GetExitCodeThread(handles[0], &code);
    printf("%d %lu\n", value, code);
    CloseHandle(handles[0]);
    DeleteCriticalSection(&lock);
    return 0;
}
