/* A cast of a bit-field to its declared type is a value of that type, and promotes as one. */
#include <stdio.h>

struct parts { unsigned long long low : 31; long long sign : 3; unsigned small : 5; };

int main()
{
    struct parts p;
    p.low = 0x7fffffff;
    p.sign = -1;
    p.small = 31;
    printf("%llx\n", (unsigned long long)p.low << 20);
    printf("%d %d\n", (int)sizeof((unsigned long long)p.low + 0), (int)sizeof((long long)p.sign + 0));
    printf("%d %d\n", (unsigned)p.small - 32 > 5, p.small - 32 > 5);
    printf("%d\n", (long long)p.sign < 0);
    return 0;
}
