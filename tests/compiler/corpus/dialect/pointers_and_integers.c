// LLP64
#include <stdio.h>
#include <windows.h>

static int *global = 0;
static DWORD WINAPI thread(void *p) { return (DWORD)p; }

int main(void)
{
    int x = 5;
    long *l = &x;
    char *c = &x;
    unsigned u = 7;
    int *i = &u;
    void *v = i;
    int *back = v;
    HANDLE h = 5;
    int n = (int)(INT_PTR)h;
    long long wide = (long long)&x;
    int *again = (int *)wide;
    LPTHREAD_START_ROUTINE start = thread;
    printf("%ld %d %d %d\n", *l, *c, *i, *back);
    printf("%d %d %d\n", n, *again, global == NULL);
    printf("%lu\n", start((void *)12));
    if (h == 5) printf("equal\n");
    PDWORD d = &x;
    printf("%lu\n", *d);
    return 0;
}
