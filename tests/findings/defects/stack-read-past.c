#include <stdio.h>

int main(void) {
    int values[4] = {3, 1, 4, 1};
    int total = 0;
    for (int i = 1; i <= 4; i++)
        total += values[i]; // finding: out-of-bounds-read
    printf("done %d\n", total > 0);
    return 0;
}
