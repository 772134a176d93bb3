#include <stdio.h>

static int before[8];
static int buffer[8];

int main(void) {
    int *at = buffer;
    at--;
    before[7] = 1;
    *at = 5; // finding: out-of-bounds-write
    printf("%d\n", buffer[0] + before[0]);
    return 0;
}
