#include <stdlib.h>

int main(void) {
    char *buffer = malloc(64);
    buffer[0] = 'a';
    free(buffer);
    buffer[1] = 'b'; // finding: use-after-free
    return 0;
}
