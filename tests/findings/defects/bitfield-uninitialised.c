#include <stdio.h>

struct flags {
    unsigned ready : 1;
    unsigned closed : 1;
    unsigned count : 6;
};

int main(void) {
    struct flags flags;
    flags.ready = 1;
    flags.count = 5;
    if (flags.ready && flags.count == 5)
        putchar('a');
    if (flags.closed) // finding: uninitialised-read
        putchar('b');
    return 0;
}
