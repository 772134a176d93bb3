#include <stdio.h>

static const int limit = 10;

int main(void) {
    int *sneaky = (int *)&limit;
    *sneaky = 11; // finding: write-to-constant
    printf("%d\n", limit);
    return 0;
}
