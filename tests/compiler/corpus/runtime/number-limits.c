// LLP64 UCRT
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    const char *integers[] = {"2147483647", "2147483648", "-2147483649", "4294967295", "4294967296", "-1", "99999999999999999999", "-9223372036854775808", "  +7x", "0x1F", "017", "-", ""};
    for (int i = 0; i < 13; i++) {
        char *end;
        errno = 0;
        long value = strtol(integers[i], &end, 0);
        printf("%s: %ld %d %d", integers[i], value, (int)(end - integers[i]), errno);
        errno = 0;
        long long wide = _strtoi64(integers[i], &end, 0);
        printf(" %I64d %d\n", wide, errno);
    }
    const char *floats[] = {"1", "-2.25e2", "1e", "1e+", "  .5", ".", "abc", "1e-400", "123abc", "1.7976931348623157e308", "4.9e-324", "-0.0"};
    for (int i = 0; i < 12; i++) {
        char *end;
        double value = strtod(floats[i], &end);
        printf("%s: %.17g %d\n", floats[i], value, (int)(end - floats[i]));
    }
    errno = 0;
    printf("%d %d\n", strtod("1e400", NULL) > 1e308, errno);
    ldiv_t quotient = ldiv(-17, 5);
    printf("%ld %ld\n", quotient.quot, quotient.rem);
    return 0;
}
