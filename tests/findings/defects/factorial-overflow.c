#include <stdio.h>

static int factorial(int n) {
    int result = 1;
    for (int i = 2; i <= n; i++)
        result *= i; // finding: signed-overflow
    return result;
}

int main(void) {
    printf("%d\n", factorial(13) != 0);
    return 0;
}
