#include <stdio.h>

int main(void) {
    double large = 1e20;
    long long whole = (long long)large; // finding: float-out-of-range
    printf("%d\n", whole != 5);
    return 0;
}
