#include <stdio.h>

static inline int square(int x) { return x * x; }
inline static int cube(int x) { return x * x * x; }
extern inline int twice(int x) { return 2 * x; }
extern int twice(int x);

int main(void)
{
    int (*f)(int) = square;
    printf("%d %d %d %d\n", square(3), cube(3), f(4), twice(21));
    return 0;
}
