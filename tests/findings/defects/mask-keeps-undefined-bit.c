#include <stdio.h>

int main(void) {
    unsigned options;
    unsigned *where = &options;
    *where |= 0xf0;
    if (*where & 0x10)
        putchar('a');
    if (*where & 0x08) // finding: uninitialised-read
        putchar('b');
    return 0;
}
