#include <float.h>
#include <math.h>
#include <stdio.h>

int main(void)
{
    double d = 0.1 + 0.2;
    float f = 0.1f + 0.2f;
    printf("%.17f %.9f\n", d, f);
    printf("%d %d\n", d == 0.3, (float)d == 0.3f);
    printf("%g %g\n", DBL_MAX, FLT_EPSILON);
    printf("%.2f %.2f %.2f\n", floor(-1.5), ceil(-1.5), fmod(7.5, 2));
    printf("%d %d\n", (int)1e9, (int)-0.9);
    f = 1e10f;
    printf("%.0f\n", f);
    printf("%.3f %.3f\n", sqrt(2), pow(2, 0.5));
    double z = 0.0;
    printf("%d %d\n", 1 / z > DBL_MAX, z == -z);
    long long l = (long long)1e15;
    printf("%lld %.1f\n", l, (double)l / 3);
    unsigned u = (unsigned)3e9;
    printf("%u %.1f\n", u, (double)u);
    f = (float)1 / 3;
    d = f;
    printf("%.12f\n", d);
    return 0;
}
