#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int *list = malloc(8 * sizeof *list);
    for (int i = 0; i < 8; i++)
        list[i] = i;
    list = realloc(list, 4 * sizeof *list);
    printf("%d\n", list[4] == 4); // finding: out-of-bounds-read
    free(list);
    return 0;
}
