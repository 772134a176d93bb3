#include <stdlib.h>

int *current;

int main(void) {
    current = malloc(4 * sizeof(int)); // finding: memory-leak
    current[0] = 1;
    current = malloc(8 * sizeof(int));
    current[0] = 2;
    free(current);
    return 0;
}
