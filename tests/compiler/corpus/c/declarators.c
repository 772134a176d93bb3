#include <stdio.h>

typedef int row[3];
typedef row *row_pointer;
typedef void (*handler)(int), (*setter(int, handler))(int);
static handler current;

static void first(int x) { printf("first %d\n", x); }
static void second(int x) { printf("second %d\n", x); }

static void (*install(int which, void (*f)(int)))(int)
{
    void (*before)(int) = current;
    current = f;
    (void)which;
    return before;
}

int (*(*table[2])(void))[3];
static int shared[3] = { 1, 2, 3 };
static int (*get(void))[3] { return &shared; }

int main(void)
{
    row r = { 4, 5, 6 };
    row_pointer p = &r;
    row grid[2] = { { 1 }, { 2 } };
    printf("%d %d %d\n", (*p)[1], grid[1][0], (int)(sizeof grid / sizeof(int)));
    install(0, first);
    current(1);
    install(0, second)(2);
    current(3);
    table[0] = get;
    printf("%d\n", (*table[0]())[2]);
    int *a, b, **c, d[2], (*e)[2], *f[2];
    a = &b; c = &a; e = &d; f[0] = a;
    **c = 9; (*e)[1] = 8;
    printf("%d %d %d\n", b, d[1], *f[0]);
    const int *const *volatile q = (const int *const *)c;
    printf("%d\n", **q);
    setter *s = install;
    printf("%d\n", s(0, first) == second);
    char *(*names[])(void) = { 0 };
    printf("%d\n", names[0] == 0);
    unsigned long int long wide = 1;
    int long unsigned mixed = 2;
    short const int constant = 3;
    printf("%d\n", (int)(wide + mixed + constant));
    return 0;
}
