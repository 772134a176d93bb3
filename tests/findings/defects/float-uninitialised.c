#include <stdio.h>

int main(void) {
    double samples[3];
    samples[0] = 1.5;
    samples[1] = 2.5;
    double sum = 0;
    for (int i = 0; i < 3; i++)
        sum += samples[i];
    if (sum > 4) // finding: uninitialised-read
        putchar('x');
    return 0;
}
