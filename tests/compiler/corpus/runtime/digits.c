// LLP64 UCRT
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    double values[] = {0, 1, -1.5, 123.456, 0.00123, 99999.5, 1e20};
    for (int i = 0; i < 7; i++)
        for (int count = 1; count < 9; count += 3) {
            int point, sign;
            char *digits = _ecvt(values[i], count, &point, &sign);
            printf("%s %d %d, ", digits, point, sign);
            digits = _fcvt(values[i], count, &point, &sign);
            printf("%s %d %d\n", digits, point, sign);
        }
    return 0;
}
