// LLP64
#include <stdio.h>
#include <string.h>

union number { int i; float f; unsigned char bytes[8]; long long l; };
struct tagged { int tag; union { int i; const char *s; } u; };

static int describe(struct tagged t)
{
    return t.tag ? (int)strlen(t.u.s) : t.u.i;
}

int main(void)
{
    union number n;
    n.l = 0x1122334455667788LL;
    printf("%x %x %x %d\n", n.bytes[0], n.bytes[7], n.i, (int)sizeof n);
    n.f = 1.0f;
    printf("%x\n", n.i);
    union number first = { 7 }, second = { .f = 2.0f };
    printf("%d %.1f\n", first.i, second.f);
    struct tagged t = { 1, { .s = "text" } }, u = { 0, { 12 } };
    printf("%d %d\n", describe(t), describe(u));
    union number copy = n;
    printf("%d\n", copy.f == 1.0f);
    return 0;
}
