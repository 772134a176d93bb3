#include <stdio.h>

int main(void) {
    double matrix[2][2] = {{1, 2}, {3, 4}};
    double trace = 0;
    for (int i = 0; i < 3; i++)
        trace += matrix[i][0]; // finding: out-of-bounds-read
    printf("%d\n", trace > 0);
    return 0;
}
