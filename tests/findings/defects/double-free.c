#include <stdlib.h>

int main(void) {
    char *buffer = malloc(32);
    buffer[0] = 0;
    free(buffer);
    free(buffer); // finding: double-free
    return 0;
}
