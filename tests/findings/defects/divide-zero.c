#include <stdio.h>

static int average(int total, int count) {
    return total / count; // finding: divide-by-zero
}

int main(void) {
    printf("%d\n", average(10, 0));
    return 0;
}
