#include <stdio.h>

int main(void) {
    int grid[3][4] = {{0}};
    int column = 4;
    grid[1][column] = 7; // finding: index-out-of-bounds
    printf("%d\n", grid[2][0]);
    return 0;
}
