#include <stdio.h>

int main(void) {
    char line[8];
    int port = 65000;
    sprintf(line, "port %d", port); // finding: out-of-bounds-write
    printf("%c\n", line[0]);
    return 0;
}
