// LLP64
#include <stdio.h>
#include <wchar.h>

int main()
{
    int a = 0, b = 0, n = 0;
    char word[20] = "", rest[20] = "", c = '?', d = '?';
    double value = 0;
    float small = 0;
    unsigned u = 0;
    __int64 big = 0;
    short s = 0;
    printf("%d", sscanf("  42abc 0x1F", "%d%s %i", &a, word, &b));
    printf(" %d %s %d\n", a, word, b);
    printf("%d", sscanf("127.0.0.1:9000", "%[0-9.]:%d", word, &a));
    printf(" %s %d\n", word, a);
    printf("%d", sscanf("key = value", "%[^= ] = %s", word, rest));
    printf(" %s %s\n", word, rest);
    printf("%d", sscanf("3.5e2 -0.25", "%lf %f", &value, &small));
    printf(" %.2f %.2f\n", value, small);
    printf("%d", sscanf("abcdef", "%3s%c%*c%c%n", word, &c, &d, &n));
    printf(" %s %c %c %d\n", word, c, d, n);
    printf("%d", sscanf("ff 077 4000000000 -9876543210", "%x %o %u %lld", &a, &b, &u, &big));
    printf(" %d %d %u %lld\n", a, b, u, big);
    printf("%d", sscanf("70000", "%hd", &s));
    printf(" %d\n", s);
    printf("%d\n", sscanf("", "%d", &a));
    printf("%d\n", sscanf("x", "%d", &a));
    printf("%d\n", sscanf("5 x", "%d %d", &a, &b));
    printf("%d", sscanf("12345", "%2d%3d", &a, &b));
    printf(" %d %d\n", a, b);
    printf("%d", sscanf("100%", "%d%%%n", &a, &n));
    printf(" %d %d\n", a, n);
    printf("%d", sscanf_s("name 7", "%s %d", word, (unsigned)sizeof(word), &a));
    printf(" %s %d\n", word, a);
    printf("%d", sscanf_s("x y", "%c %c", &c, 1u, &d, 1u));
    printf(" %c%c\n", c, d);
    wchar_t wide[20];
    printf("%d", swscanf(L"wide 12", L"%ls %d", wide, &a));
    printf(" %ls %d\n", wide, a);
    printf("%d", sscanf("made wide", "%ls", wide));
    printf(" %ls\n", wide);
    return 0;
}
