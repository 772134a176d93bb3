// LLP64
#include <stdio.h>
#include <limits.h>

int main(void)
{
    unsigned u = 3;
    int i = -4;
    printf("%d %d\n", i < (int)u, i < u);
    printf("%u %lld\n", i + u, (long long)i + u);
    unsigned char c = 255;
    signed char s = (signed char)200;
    printf("%d %d %d\n", c + 1, s, (unsigned char)(c + 1));
    short h = (short)70000;
    unsigned short w = (unsigned short)-1;
    printf("%d %d %d\n", h, w, ~w);
    printf("%d %u\n", (int)3000000000u, (unsigned)-1);
    long l = LONG_MAX;
    unsigned long ul = (unsigned long)l + 1;
    printf("%ld %lu\n", l, ul);
    long long big = (long long)INT_MAX * 2;
    printf("%lld %d\n", big, (int)big);
    printf("%d %d %d %d\n", -7 / 2, -7 % 2, 7 / -2, 7 % -2);
    printf("%d %u\n", -1 >> 1, 0x80000000u >> 31);
    printf("%d %d\n", (int)3.99, (int)-3.99);
    printf("%u\n", (unsigned char)3.5f);
    printf("%d\n", 1 ? -1 : 0u < 1);
    printf("%d %d\n", 2147483648 > 0, 0x80000000 > 0);
    printf("%d\n", (int)sizeof(2147483648));
    printf("%lld\n", 1LL << 62);
    char ch = 'z' + 1 - 1;
    ch += 1;
    ch *= 1;
    printf("%d\n", ch);
    float f = 16777217;
    printf("%.1f %.1f\n", f, (double)16777217);
    printf("%d\n", (int)(unsigned char)ch << 4);
    return 0;
}
