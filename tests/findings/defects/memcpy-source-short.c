#include <stdio.h>
#include <string.h>

int main(void) {
    char from[4] = {1, 2, 3, 4};
    char to[16];
    memcpy(to, from, sizeof to); // finding: out-of-bounds-read
    printf("%d\n", to[0]);
    return 0;
}
