// LLP64
#define __USE_MINGW_ANSI_STDIO 0
#include <stdio.h>
#include <stddef.h>
#include <string.h>

int main()
{
    __int64 big = -1234567890123456789LL;
    printf("%I64d %I64u %I64x %I32d %I32u\n", big, 18446744073709551615ULL, big, -5, 4000000000u);
    printf("%lld %llu %llX\n", big, 1ULL << 63, 0xabcdefULL);
    printf("%ld %lu %lx\n", -7L, 4000000000UL, 255UL);
    printf("%Id %Iu %Ix\n", (ptrdiff_t)-9, (size_t)9, (size_t)0xfeed);
    printf("%p\n", (void *)0x1234abcd);
    printf("%hd %hu %hx\n", (short)-3, (unsigned short)65535, (unsigned short)0xbeef);
    printf("[%*d] [%-*d] [%.*f] [%*.*f]\n", 6, 42, 6, 42, 2, 3.14159, 8, 3, 2.71828);
    printf("[%5s] [%-5s] [%.3s] [%5.1s] [%05d] [%+d] [% d] [%x] [%#X] [%o] [%#o]\n", "ab", "ab", "abcdef", "xyz", 42, 42, 42, 255, 255, 8, 8);

    printf("[%10.3f] [%-10.3f] [%+.0f] [%g] [%g] [%.3g]\n", 3.14159, 3.14159, 2.6, 0.0001, 123456.0, 1.2345);
    printf("%c%c%c %5c|%-5c|\n", 'a', 98, 'c', 'd', 'e');
    printf("%s|%.3s\n", (char *)NULL, (char *)NULL);
    printf("%d%%\n", 50);
    char text[8];
    printf("%d", _snprintf(text, sizeof(text), "%d", 1234567));
    printf(" %s\n", text);
    memset(text, '#', sizeof(text));
    printf("%d", _snprintf(text, 4, "%s", "abcdef"));
    printf(" %.8s\n", text);
    memset(text, '#', sizeof(text));
    printf("%d", _snprintf(text, 4, "%s", "abcd"));
    printf(" %.8s\n", text);
    printf("%d\n", _scprintf("%d-%s", 1000, "abc"));
    printf("%d", sprintf_s(text, sizeof(text), "%s", "fits"));
    printf(" %s\n", text);
    printf("%d", _snprintf_s(text, sizeof(text), _TRUNCATE, "%s", "does not fit"));
    printf(" %s\n", text);
    printf("%d", _snprintf_s(text, sizeof(text), 3, "%s", "abcdef"));
    printf(" %s\n", text);
    return 0;
}
