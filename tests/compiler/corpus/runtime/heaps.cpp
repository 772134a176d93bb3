// LLP64
#include <windows.h>
#include <stdio.h>
#include <string.h>

int main()
{
    HANDLE heap = GetProcessHeap();
    char *block = (char *)HeapAlloc(heap, HEAP_ZERO_MEMORY, 100);
    int sum = 0;
    for (int i = 0; i < 100; i++) sum += block[i];
    printf("%d %d\n", sum, (int)HeapSize(heap, 0, block));
    strcpy(block, "kept");
    block = (char *)HeapReAlloc(heap, HEAP_ZERO_MEMORY, block, 300);
    printf("%s %d %d\n", block, block[299], (int)HeapSize(heap, 0, block));
    printf("%d\n", HeapFree(heap, 0, block));

    HANDLE own = HeapCreate(0, 0, 0);
    int *numbers = (int *)HeapAlloc(own, 0, 10 * sizeof(int));
    for (int i = 0; i < 10; i++) numbers[i] = i * i;
    printf("%d\n", numbers[9]);
    HeapFree(own, 0, numbers);
    printf("%d\n", HeapDestroy(own));

    char *pages = (char *)VirtualAlloc(NULL, 5000, MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE);
    printf("%d %d\n", pages[0], pages[8191]);
    pages[8191] = 1;
    printf("%d\n", VirtualFree(pages, 0, MEM_RELEASE));

    char *local = (char *)LocalAlloc(LPTR, 16);
    printf("%d\n", local[15]);
    LocalFree(local);
    HGLOBAL global = GlobalAlloc(GPTR, 16);
    char *locked = (char *)GlobalLock(global);
    strcpy(locked, "global");
    printf("%s\n", locked);
    GlobalUnlock(global);
    GlobalFree(global);
    return 0;
}
