#include <stdlib.h>

static char pool[64];

int main(void) {
    char *block = pool;
    block[0] = 1;
    free(block); // finding: bad-free
    return 0;
}
