#include <stdio.h>

static int area(int width, int height) {
    return width * height; // finding: signed-overflow
}

int main(void) {
    printf("%d\n", area(100000, 100000) != 0);
    return 0;
}
