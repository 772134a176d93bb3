#include <stdio.h>

static void fill(char *to, int count) {
    for (int i = 0; i < count; i++)
        to[i] = 'x'; // finding: out-of-bounds-write
}

int main(void) {
    char line[12];
    fill(line, 13);
    printf("%c\n", line[0]);
    return 0;
}
