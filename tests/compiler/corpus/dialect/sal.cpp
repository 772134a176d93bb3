// LLP64
#include <stdio.h>
#include <windows.h>

static int total(_In_reads_(count) const int *items, _In_ int count, _Out_opt_ int *last)
{
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += items[i];
    if (last)
        *last = items[count - 1];
    return sum;
}

_Success_(return != 0) static BOOL copy(_Out_writes_z_(size) char *to, _In_z_ const char *from, size_t size)
{
    if (strlen(from) >= size)
        return FALSE;
    strcpy(to, from);
    return TRUE;
}

static DWORD WINAPI thread(_In_ LPVOID parameter) { return *(DWORD *)parameter; }
static void old_style(IN int a, OUT int *b, IN OUT int *c) { *b = a; *c += a; }
_Check_return_ static int checked(_Inout_ int *x, _Reserved_ void *nothing) { (void)nothing; return ++*x; }

int main()
{
    int items[] = { 1, 2, 3 }, last;
    char text[8];
    DWORD seven = 7;
    printf("%d", total(items, 3, &last));
    printf(" %d %d\n", last, total(items, 2, NULL));
    printf("%d %s\n", copy(text, "abc", sizeof text), text);
    int b, c = 1;
    old_style(5, &b, &c);
    printf("%lu %d %d %d\n", thread(&seven), b, c, checked(&b, NULL));
    return 0;
}
