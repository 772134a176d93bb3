#include <stdio.h>

#define SQUARE(x) ((x) * (x))
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define EMPTY()
#define ONE() 1
#define NOTHING
#define CALL(f, args) f args
#define DEFER(m) m EMPTY()
#define A B
#define B A
#define f(x) x + f
#define STR(x) STR_(x)
#define STR_(x) #x
#define SWAP(type, a, b) do { type swap = (a); (a) = (b); (b) = swap; } while (0)

static int add(int a, int b) { return a + b; }

int main(void)
{
    int A = 3, B = 4;
    int x = 1, y = 2;
    printf("%d %d\n", SQUARE(3 + 1), MAX(SQUARE(2), ONE()));
    printf("%d\n", CALL(add, (1, 2)));
    printf("%s\n", STR(f(2)(5)) NOTHING);
    printf("%d\n", A + B);
    SWAP(int, x, y);
    printf("%d %d\n", x, y);
    printf("%d\n", MAX((1, 2), (add(3, 4), 5)));
    printf("%d\n", SQUARE
        (
            5
        ));
    return 0;
}
