#include <stdio.h>

int main(void)
{
    unsigned char c = 250;
    c += 10;
    short s = 1000;
    s *= 100;
    int i = 7;
    i <<= 2; i |= 1; i ^= 3; i %= 10; i >>= 1; i &= 7;
    float f = 1.5f;
    f *= 3;
    int n = 10;
    n *= 1.55;
    n -= 0.5;
    unsigned u = 1;
    u -= 2;
    int a[3] = { 1, 2, 3 }, *p = a;
    *p++ += 10;
    p[1] -= 5;
    a[a[1] - 2] /= 2;
    char *t = "abcdef";
    t += 2; t -= 1;
    long long l = 1;
    l <<= 40;
    printf("%d %d %d %.2f %d %u %d %d %d %c %lld\n", c, s, i, f, n, u, a[0], a[1], a[2], *t, l);
    int x = 1, y = 2;
    x += y += 3;
    x = y = x - 1;
    printf("%d %d\n", x, y);
    return 0;
}
