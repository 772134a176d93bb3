#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int *list = malloc(4 * sizeof *list);
    int *first = list;
    list[0] = 1;
    list = realloc(list, 4096 * sizeof *list);
    *first = 2; // finding: use-after-free
    printf("%d\n", list[0] != 0);
    free(list);
    return 0;
}
