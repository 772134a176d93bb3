#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int *list = calloc(2, sizeof *list);
    list = realloc(list, 4 * sizeof *list);
    if (list[1] == 0)
        putchar('a');
    if (list[3] == 0) // finding: uninitialised-read
        putchar('b');
    free(list);
    return 0;
}
