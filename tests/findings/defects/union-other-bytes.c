#include <stdio.h>

union value {
    unsigned char byte;
    unsigned word;
};

int main(void) {
    union value value;
    value.byte = 7;
    if (value.byte == 7)
        putchar('a');
    if (value.word == 7) // finding: uninitialised-read
        putchar('b');
    return 0;
}
