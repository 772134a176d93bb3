// LLP64
#include <stdio.h>

int main(void)
{
    __int8 a = 127;
    __int16 b = -32768;
    __int32 c = 2147483647;
    __int64 d = -9223372036854775807LL;
    unsigned __int64 e = 18446744073709551615ULL;
    unsigned __int8 f = 255;
    signed __int16 g = -1;
    printf("%d %d %d\n", a, b, c);
    printf("%lld %llu\n", d, e);
    printf("%d %d\n", f, g);
    printf("%d %d %d %d\n", (int)sizeof(__int8), (int)sizeof(__int16), (int)sizeof(__int32), (int)sizeof(__int64));
    f++;
    a++;
    printf("%d %d\n", f, a);
    return 0;
}
