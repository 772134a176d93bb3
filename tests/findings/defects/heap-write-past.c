#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int count = 10;
    int *numbers = malloc(count * sizeof *numbers);
    for (int i = 0; i <= count; i++)
        numbers[i] = i; // finding: out-of-bounds-write
    printf("%d\n", numbers[3]);
    free(numbers);
    return 0;
}
