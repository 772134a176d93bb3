#include <stdio.h>

int pick(const int *where) { return *where; }

int main(void) {
    int table[10] = {0};
    int row = 40;
    table[row - 30] = 1; // finding: out-of-bounds-write
    printf("%d\n", pick(table));
    return 0;
}
