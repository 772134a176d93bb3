#include <stdio.h>

enum { A = 1 << 4, B = A | 3, C = sizeof(int) * 2, D = (int)2.9, E = 'a' - 'A', F = A > B ? 1 : 2, G = -A, H = !A, I = ~0 & 0xff };
static int array[B - A + 1] = { [D] = 4 };
static char text[sizeof "hello"];
struct bits { unsigned a : C - 4; unsigned b : 1 + 2; };

static const char *classify(int x)
{
    switch (x) {
    case A + 1: return "A + 1";
    case sizeof(long long): return "size";
    case -1 ? 3 : 4: return "three";
    case (char)300: return "300";
    default: return "none";
    }
}

int main(void)
{
    printf("%d %d %d %d %d %d %d %d %d\n", A, B, C, D, E, F, G, H, I);
    printf("%d %d %d\n", (int)(sizeof array / sizeof *array), array[2], (int)sizeof text);
    printf("%s %s %s %s %s\n", classify(17), classify(8), classify(3), classify(44), classify(0));
    struct bits b = { 15, 7 };
    printf("%d %d\n", b.a, b.b);
    return 0;
}
