// LLP64
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>

struct item { int first; int wanted; };

int main()
{
    item it = { 1, 2 };
    int *inside = &it.wanted;
    DWORD d = 0x12345678;
    char buffer[8];
    ZeroMemory(buffer, sizeof(buffer));
    FillMemory(buffer, 3, 'x');
    UNREFERENCED_PARAMETER(d);
    printf("%x %x %x %x\n", LOWORD(d), HIWORD(d), LOBYTE(d), HIBYTE(LOWORD(d)));
    printf("%lx %x\n", MAKELONG(1, 2), MAKEWORD(2, 2));
    printf("%d %s\n", CONTAINING_RECORD(inside, item, wanted)->first, buffer);
    printf("%d %d %d\n", TRUE, FALSE, (int)sizeof(BOOL));
    printf("%d %d\n", INVALID_HANDLE_VALUE == (HANDLE)-1, (int)MAX_PATH);
    CONST VOID *p = NULL;
    printf("%d %d\n", p == NULL, (int)_countof(buffer));
    return 0;
}
