#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int *value = malloc(sizeof *value);
    *value = 42;
    free(value);
    printf("%d\n", *value == 42); // finding: use-after-free
    return 0;
}
