#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int *flags = malloc(4 * sizeof *flags);
    flags[0] = 1;
    flags[1] = 0;
    for (int i = 0; i < 3; i++)
        if (flags[i]) // finding: uninitialised-read
            putchar('x');
    free(flags);
    return 0;
}
