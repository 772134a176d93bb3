#include <stdio.h>

static int log_value(int x) { printf("<%d>", x); return x; }

int main(void)
{
    int a = (log_value(1), log_value(2));
    printf(" %d\n", a);
    int b = a > 1 ? log_value(10) : log_value(20);
    printf(" %d\n", b);
    for (int i = 0, j = 10; i < j; i += 3, j--)
        printf("%d,%d ", i, j);
    printf("\n");
    int c = a == 1 ? 1 : a == 2 ? 2 : 3;
    printf("%d\n", c);
    const char *s = a ? "yes" : 0;
    printf("%s\n", s);
    double d = 1 ? 1 : 2.0;
    printf("%.1f\n", d);
    (a ? &b : &c)[0] = 99;
    printf("%d\n", b);
    a > 5 ? (void)log_value(1) : (void)log_value(0);
    int n = 0;
    n++ && n++ || n++;
    printf(" %d\n", n);
    struct { int x; } p = { 1 }, q = { 2 };
    printf("%d\n", (n ? p : q).x);
    return 0;
}
