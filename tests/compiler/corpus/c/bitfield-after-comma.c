#include <stdio.h>

struct {
    unsigned low : 7;
    unsigned all : 32;
} bits = {5, 5};

int main(void)
{
    int negative = -20;
    printf("%d\n", ((void)0, bits.low) - 9 < 0);
    printf("%d\n", negative / (((void)0, bits.low) + 1));
    printf("%d\n", ((void)0, bits.all) - 9 < 0);
    printf("%d\n", (1, (2, bits.low)) - 9 < 0);
    return 0;
}
