// LLP64
#include <windows.h>
#include <stdio.h>

static int seen;

DWORD Plain(LPVOID p) { seen += *(int *)p; return 1; }
void WINAPI NoResult(LPVOID p) { seen += 10; }
unsigned __stdcall Other(void *p) { seen += 100; return 2; }

int main(void)
{
    int one = 1, i;
    HANDLE h[3];
    h[0] = CreateThread(NULL, 0, Plain, &one, 0, NULL);
    h[1] = CreateThread(NULL, 0, (LPTHREAD_START_ROUTINE)NoResult, NULL, 0, NULL);
    h[2] = CreateThread(NULL, 0, Other, NULL, 0, NULL);
    for (i = 0; i < 3; i++) { WaitForSingleObject(h[i], INFINITE); CloseHandle(h[i]); }
    printf("%d\n", seen);
    return 0;
}
