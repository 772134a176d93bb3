#include <stdio.h>
#include <stdlib.h>

int main(void) {
    char *block = calloc(1, 6);
    int i = 0;
    while (block[i] == 0 && i < 7) // finding: out-of-bounds-read
        i++;
    free(block);
    return 0;
}
