// LLP64
#define __USE_MINGW_ANSI_STDIO 0
#include <stdio.h>

int main(void)
{
    double values[] = {0.0, 1.0, -1.5, 3.14159265, 100.0, 0.001, 12345.6789};
    const char *formats[] = {"[%f]", "[%.2f]", "[%10.3f]", "[%-10.1f]", "[%+f]", "[%08.2f]", "[%g]", "[%G]", "[%.10g]"};
    for (int f = 0; f < 9; f++) {
        for (int v = 0; v < 7; v++) printf(formats[f], values[v]);
        printf("\n");
    }
    float single = 0.1f;
    printf("%.9f %lf\n", single, 2.5);
    return 0;
}
