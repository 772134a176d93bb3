#include <stdio.h>

static void add(int count, int *restrict to, const int *restrict from)
{
    while (count-- > 0)
        *to++ += *from++;
}

static int first(int values[static 3])
{
    return values[0];
}

static int last(int count, int values[restrict const])
{
    return values[count - 1];
}

int main(void)
{
    int a[3] = { 1, 2, 3 };
    int b[3] = { 10, 20, 30 };
    add(3, a, b);
    printf("%d %d %d\n", a[0], a[1], a[2]);
    printf("%d %d\n", first(a), last(3, a));
    return 0;
}
