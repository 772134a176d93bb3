#include <stdio.h>

static int sizes(int a[5], int f(int), const char s[]) { return (int)(sizeof a + sizeof f + sizeof s); }
static int id(int x) { return x; }
static void set(int a[], int i, int v) { a[i] = v; }
static int sum(int n, int a[n]) { int t = 0; for (int i = 0; i < n; i++) t += a[i]; return t; }

int main(void)
{
    int a[5] = { 0 };
    set(a, 2, 7);
    printf("%d %d %d\n", sizes(a, id, "x") == 3 * (int)sizeof(void *), a[2], sum(5, a));
    return 0;
}
