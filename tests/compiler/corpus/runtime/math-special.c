// LLP64 UCRT
#include <math.h>
#include <stdio.h>

int main(void)
{
    double values[] = {0.25, 0.5, 1.0, 1.5, 2.0, 3.5, -0.5, -1.5};
    for (int i = 0; i < 8; i++) {
        double x = values[i];
        printf("%g: erf %.12g erfc %.10g asinh %.13g logb %g gamma %.10g %.10g\n", x, erf(x), erfc(x), asinh(x), logb(x), tgamma(x), lgamma(x));
        for (int k = 0; k < 8; k++) {
            int quotient = 0;
            double rest = remquo(x, values[k], &quotient);
            printf("  %g: %g %g %d %.13g %.17g\n", values[k], remainder(x, values[k]), rest, quotient & 7, fma(x, values[k], 0.1),
                   nextafter(x, values[k]));
        }
    }
    printf("%d %d %g %g\n", ilogb(8), ilogb(0.1), scalbn(1.5, 4), nextafterf(1, 2) - 1);
    printf("%d %d %d %d %d\n", fpclassify(0.0) == FP_ZERO, fpclassify(1e-310) == FP_SUBNORMAL, fpclassify(INFINITY) == FP_INFINITE,
           fpclassify(NAN) == FP_NAN, fpclassify(-3.0) == FP_NORMAL);
    printf("%d %d %d %d %d\n", isnormal(1.0), isnormal(1e-310), isgreater(2.0, 1.0), isunordered(NAN, 1.0), isless(NAN, 1.0));
    return 0;
}
