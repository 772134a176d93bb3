#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int count = 0;
    char *empty = malloc(count);
    empty[0] = 'a'; // finding: out-of-bounds-write
    free(empty);
    return 0;
}
