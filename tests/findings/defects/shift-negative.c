#include <stdio.h>

int main(void) {
    int value = 8;
    int by = -1;
    int result = value >> by; // finding: bad-shift
    printf("%d\n", result != 100);
    return 0;
}
