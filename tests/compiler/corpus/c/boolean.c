#include <stdbool.h>
#include <stdio.h>

struct flags { bool on : 1; _Bool off : 1; bool whole; };

static bool is_even(int n) { return n % 2 == 0; }

int main(void)
{
    _Bool b = 256;
    bool c = 0.5;
    bool d = (void *)&b;
    printf("%d %d %d %d\n", b, c, d, (int)sizeof(bool));
    printf("%d %d\n", is_even(4), is_even(7));
    b = -1;
    b++;
    printf("%d\n", b);
    b--;
    printf("%d\n", b);
    struct flags f = { true, false, 2 };
    printf("%d %d %d\n", f.on, f.off, f.whole);
    printf("%d %d %d\n", true + true, !5, (bool)0.1);
    b = 0;
    b |= 6;
    printf("%d %d\n", b, b << 3);
    return 0;
}
