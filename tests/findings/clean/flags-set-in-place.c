#include <stdio.h>

int main(void) {
    unsigned flags;
    unsigned *where = &flags;
    *where &= ~0xffu;
    *where |= 0x21;
    if (*where & 1)
        puts("one");
    if ((*where & 0xf0) == 0x20)
        puts("twenty");
    *where = 0;
    if (*where == 0)
        puts("zero");
    return 0;
}
