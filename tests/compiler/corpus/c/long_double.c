// LLP64
#include <stdio.h>

typedef long double real;

static real half(real x) { return x / 2.0L; }

int main(void)
{
    long double x = 1.5L;
    double y = (double)half(x);
    printf("%.3f %.3f\n", y, (double)(x + 1));
    printf("%d\n", half(5.0L) == 2.5);
    return 0;
}
