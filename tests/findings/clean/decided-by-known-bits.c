#include <stdio.h>

int main(void) {
    unsigned noise;
    unsigned *where = &noise;
    unsigned small = *where & 3;
    if (small < 4)
        puts("below four");
    if ((small | 8) >= 8)
        puts("eight or more");
    if ((*where | 1) != 0)
        puts("not zero");
    unsigned sum = small + 8;
    if (sum & 8)
        puts("carry stays away");
    return 0;
}
