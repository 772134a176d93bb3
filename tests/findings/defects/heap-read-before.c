#include <stdio.h>
#include <stdlib.h>

int main(void) {
    long long *block = calloc(4, sizeof *block);
    long long *header = block - 1;
    printf("%d\n", *header == 77); // finding: out-of-bounds-read
    free(block);
    return 0;
}
