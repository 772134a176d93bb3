// LLP64
#include <stdio.h>
#include <stdlib.h>
#include <errno.h>
#include <limits.h>
#include <wchar.h>

int main()
{
    char *end;
    printf("%ld", strtol("  -42xyz", &end, 10));
    printf(" [%s]\n", end);
    printf("%ld %ld %ld %ld\n", strtol("0x1F", NULL, 0), strtol("077", NULL, 0), strtol("z", NULL, 36), strtol("101", NULL, 2));
    errno = 0;
    printf("%ld", strtol("99999999999", NULL, 10));
    printf(" %d\n", errno == ERANGE);
    printf("%lu\n", strtoul("4294967295", NULL, 10));
    printf("%lld %llu\n", strtoll("-9223372036854775808", NULL, 10), strtoull("18446744073709551615", NULL, 10));
    printf("%lld %lld\n", _strtoi64("123456789012", NULL, 10), _atoi64("-5000000000"));
    printf("%.3f", strtod("2.5e3abc", &end));
    printf(" [%s]\n", end);
    printf("%d %d %ld %.2f\n", atoi("12ab"), atoi("none"), atol("-7"), atof("6.25"));
    char text[40];
    printf("%s", _itoa(255, text, 16));
    printf(" %s", _itoa(-255, text, 10));
    printf(" %s", _ltoa(5, text, 2));
    printf(" %s", _ultoa(4000000000UL, text, 10));
    printf(" %s\n", _i64toa(-1234567890123LL, text, 10));
    printf("%d", _itoa_s(77, text, sizeof(text), 8));
    printf(" %s\n", text);
    wchar_t wide[20];
    printf("%ls %d %ld\n", _itow(99, wide, 10), _wtoi(L"321"), wcstol(L"ff", NULL, 16));
    div_t d = div(17, 5);
    printf("%d %d %d %ld %lld\n", d.quot, d.rem, abs(-3), labs(-4L), llabs(-5LL));
    printf("%d %d %lld\n", _rotl(1, 4), _rotr(16, 4), (long long)_byteswap_ulong(0x11223344));
    printf("%d %d\n", __max(3, 9), __min(3, 9));
    return 0;
}
