#include <stdio.h>

int main(void)
{
    double a = 0x1p-2, b = 0x1.8p3, c = 0x.8p0, d = 0xA.p-1;
    float f = 0x1.fffffep127f;
    printf("%g %g %g %g\n", a, b, c, d);
    printf("%g\n", f);
    printf("%.17g %.17g\n", 0x1.921fb54442d18p+1, 0x1p-1074);
    printf("%g %g %g\n", 1e3, .5e-1, 1.e2);
    printf("%d\n", 0x1p4 == 16.0);
    return 0;
}
