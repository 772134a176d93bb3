#include <stdio.h>
#include <stdlib.h>

int main(void) {
    unsigned long long *cell = malloc(sizeof *cell);
    unsigned char *bytes = (unsigned char *)cell;
    for (int i = 4; i < 8; i++)
        bytes[i] = (unsigned char)i;
    unsigned long long high = *cell >> 32;
    printf("%llx\n", high);
    if ((*cell & 0xff00000000000000ull) == 0x0700000000000000ull)
        puts("seven");
    free(cell);
    return 0;
}
