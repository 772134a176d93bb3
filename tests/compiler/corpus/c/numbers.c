#include <stdio.h>

int main(void)
{
    printf("%d %d %d %d\n", 0, 010, 0x1F, 0b101);
    printf("%u %lld %llu\n", 4294967295, 9223372036854775807, 0xffffffffffffffffULL);
    printf("%d %d\n", 'ab' == 'a' * 256 + 'b', '\x41');
    printf("%ld %lu %u\n", 1L, 2UL, 3U);
    printf("%lld %llu\n", 1ll, 2uLL);
    printf("%g %g %g %g\n", 1., .5, 1e+3, 1.5E-2f);
    printf("%.3f\n", 3 / 2 + 3 / 2.0);
    printf("%d\n", 1 - -1 + +1);
    printf("%d\n", 7 & 3 | 8 ^ 1);
    printf("%d\n", !0 << 2 > 3 == 1);
    printf("%d\n", 5 - 3 - 1);
    int a = 3;
    printf("%d\n", a+++a);
    return 0;
}
