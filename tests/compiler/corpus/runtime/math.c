// LLP64
#include <math.h>
#include <stdio.h>

int main(void)
{
    printf("%.6f %.6f %.6f\n", sqrt(2.0), pow(2.0, 0.5), exp(1.0));
    printf("%.6f %.6f %.6f\n", log(10.0), log10(1000.0), fabs(-3.5));
    printf("%.1f %.1f %.1f %.1f\n", floor(-2.5), ceil(-2.5), fmod(7.5, 2.0), trunc(-2.7));
    printf("%.6f %.6f %.6f %.6f\n", sin(1.0), cos(1.0), tan(1.0), atan2(1.0, -1.0));
    double whole;
    double fraction = modf(3.75, &whole);
    int exponent;
    double mantissa = frexp(48.0, &exponent);
    printf("%.2f %.0f %.2f %d %.1f\n", fraction, whole, mantissa, exponent, ldexp(0.75, 4));
    printf("%.3f %.3f %d %d\n", hypot(3, 4), cbrt(27.0), isnan(NAN) != 0, isinf(INFINITY) != 0);
    printf("%.1f %.1f %ld\n", round(2.5), round(-2.5), lround(3.7));
    return 0;
}
