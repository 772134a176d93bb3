#include <stdio.h>

static unsigned char low(int x) { return x; }
static float half(int x) { return x / 2.0; }
static _Bool truth(double d) { return d; }
static char letter(void) { return 'a' + 256; }
static long long wide(unsigned u) { return -u; }
static void nothing(void) { return; }
static const char *text(int x) { return x ? "yes" : "no"; }

int main(void)
{
    nothing();
    printf("%d %.2f %d %c %lld %s\n", low(300), half(5), truth(0.25), letter(), wide(1u), text(0));
    return 0;
}
