#include <stdio.h>

int main(void) {
    unsigned bits = 1;
    int by = 32;
    unsigned result = bits << by; // finding: bad-shift
    printf("%d\n", result < 2);
    return 0;
}
