#include <stdio.h>

int main(void) {
    int numbers[2];
    numbers[0] = 1;
    int *second = &numbers[1];
    printf("%d\n", *second); // finding: uninitialised-argument
    return 0;
}
