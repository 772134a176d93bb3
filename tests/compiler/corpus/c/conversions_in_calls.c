#include <math.h>
#include <stdio.h>

static void show(char c, short s, unsigned u, long long l, float f, double d, void *p)
{
    printf("%d %d %u %lld %.2f %.2f %d\n", c, s, u, l, f, d, p == 0);
}

int main(void)
{
    show(65.9, 70000 - 65536, -1, 2.5f, 3, 'a', 0);
    show('b', 1L, 3.99, (char)200, 1 / 3.0, 1.0f / 3, NULL);
    printf("%.3f %.1f\n", sqrt(2), pow(2, 10));
    int (*out)(const char *, ...) = printf;
    out("%s %d\n", "through a pointer", 1);
    return 0;
}
