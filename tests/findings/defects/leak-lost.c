#include <stdlib.h>

static void work(void) {
    char *buffer = malloc(100); // finding: memory-leak
    buffer[0] = 1;
}

int main(void) {
    work();
    return 0;
}
