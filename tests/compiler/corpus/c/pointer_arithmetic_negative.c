#include <stddef.h>
#include <stdio.h>

int main(void)
{
    int a[10];
    for (int i = 0; i < 10; i++) a[i] = i;
    int *end = a + 10, *p = end;
    int i = -3;
    printf("%d %d %d\n", p[-1], *(p + i), end[i - 1]);
    ptrdiff_t d = a - end;
    printf("%d\n", (int)d);
    unsigned char k = 2;
    printf("%d %d\n", a[k], *(a + k * 2));
    struct { short x, y; } s[3] = { { 1, 2 }, { 3, 4 }, { 5, 6 } };
    short *q = &s[0].x;
    printf("%d %d\n", q[1], (int)((char *)&s[2] - (char *)s));
    char (*rows)[4] = (char (*)[4])a;
    printf("%d\n", (int)((char *)(rows + 2) - (char *)a));
    return 0;
}
