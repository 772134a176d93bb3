#include <stdio.h>
#include <stdlib.h>

static int *middle;
static struct {
    char *name;
    int *numbers;
} global;

int main(void) {
    int *block = malloc(10 * sizeof *block);
    for (int i = 0; i < 10; i++)
        block[i] = i;
    middle = block;
    global.name = calloc(1, 8);
    global.numbers = malloc(4);
    *global.numbers = 3;
    printf("%d %d\n", middle[5], *global.numbers);
    return 0;
}
