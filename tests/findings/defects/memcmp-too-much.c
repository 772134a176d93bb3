#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *left = calloc(1, 8);
    char right[16] = {0};
    int same = memcmp(left, right, 16) == 0; // finding: out-of-bounds-read
    printf("%d\n", same >= 0);
    free(left);
    return 0;
}
