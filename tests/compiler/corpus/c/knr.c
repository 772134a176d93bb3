#include <stdio.h>

int add(a, b)
    int a, b;
{
    return a + b;
}

double scale(x, factor, name)
    double x;
    int factor;
    char *name;
{
    printf("%s: ", name);
    return x * factor;
}

char narrow(c, s)
    char c;
    short s;
{
    return c + s;
}

static unprototyped();

int main()
{
    printf("%d\n", add(2, 3));
    printf("%.2f\n", scale(1.5, 4, "scaled"));
    printf("%d\n", narrow('A', 1));
    printf("%d\n", unprototyped(7));
    return 0;
}

static unprototyped(n)
{
    return n * 2;
}
