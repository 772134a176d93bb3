// LLP64
#include <windows.h>
#include <process.h>
#include <stdio.h>
#include <stdlib.h>
#include <errno.h>
#include <string.h>

static HANDLE done;

static void __cdecl simple(void *argument)
{
    printf("_beginthread %d\n", *(int *)argument);
    SetEvent(done);
    _endthread();
}

static unsigned __stdcall full(void *argument)
{
    srand(1);
    errno = 5;
    printf("_beginthreadex %s %d %d\n", (const char *)argument, rand(), errno);
    char text[] = "x y";
    printf("%s\n", strtok(text, " "));
    if (argument) _endthreadex(42);
    return 1;
}

int main()
{
    done = CreateEvent(NULL, FALSE, FALSE, NULL);
    int number = 7;
    char text[] = "a b";
    errno = 9;
    strtok(text, " ");
    _beginthread(simple, 0, &number);
    WaitForSingleObject(done, INFINITE);
    unsigned id = 0;
    HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, full, (void *)"argument", 0, &id);
    WaitForSingleObject(thread, INFINITE);
    DWORD code = 0;
    GetExitCodeThread(thread, &code);
    printf("%lu %d\n", code, id != 0);
    CloseHandle(thread);
    printf("%d %s\n", errno, strtok(NULL, " "));
    printf("%d\n", _getpid() == (int)GetCurrentProcessId());
    CloseHandle(done);
    return 0;
}
