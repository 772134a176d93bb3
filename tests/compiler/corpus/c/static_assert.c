#include <assert.h>
#include <stdio.h>

_Static_assert(sizeof(int) == 4, "int has four bytes");
static_assert(sizeof(char) == 1, "char has one byte");

struct s {
    int a;
    _Static_assert(sizeof(int) <= 8, "inside a structure");
    int b;
};

int main(void)
{
    _Static_assert(1 + 1 == 2, "arithmetic");
    enum { N = 4 };
    _Static_assert(N * 2 == 8, "enumerators");
    _Static_assert((int)3.7 == 3, "casts");
    _Static_assert(sizeof(struct s) == 2 * sizeof(int), "layout");
    printf("ok\n");
    return 0;
}
