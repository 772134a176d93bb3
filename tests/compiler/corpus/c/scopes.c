#include <stdio.h>

int x = 1;
struct x { int x; };
typedef int T;

static int f(int x)
{
    { int x = x = 3; x++; }
    if (x) { extern int x; return x; }
    return x;
}

int main(void)
{
    struct x y = { 2 };
    printf("%d %d %d\n", x, y.x, f(9));
    int T = 4;
    printf("%d\n", T * 2);
    { typedef char T; T c = 'a'; printf("%c %d\n", c, (int)sizeof(T)); }
    for (int x = 5; x < 6; x++) { int x = 7; printf("%d\n", x); }
    enum { x = 10 };
    printf("%d\n", x);
    goto x;
x:
    printf("label\n");
    return 0;
}
