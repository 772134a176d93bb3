#include <stdio.h>
#include <string.h>

int main(void) {
    char from[32] = "a message that is rather long";
    char to[16];
    memcpy(to, from, sizeof from); // finding: out-of-bounds-write
    printf("%c\n", to[0]);
    return 0;
}
