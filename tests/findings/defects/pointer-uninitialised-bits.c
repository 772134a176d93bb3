#include <stdio.h>
#include <stdlib.h>

int main(void) {
    unsigned char *bytes = malloc(4);
    bytes[0] = 1;
    bytes[1] = 2;
    unsigned word = bytes[0] | bytes[1] << 8 | bytes[2] << 16;
    if ((word & 0xffff) == 0x201)
        putchar('a');
    if (word & 0x10000) // finding: uninitialised-read
        putchar('b');
    free(bytes);
    return 0;
}
