#include <stdio.h>

static int parse(const char *text, int *out) {
    if (text[0] < '0' || text[0] > '9')
        return 0;
    *out = text[0] - '0';
    return 1;
}

int main(void) {
    int value;
    parse("x", &value);
    if (value > 3) // finding: uninitialised-read
        puts("large");
    return 0;
}
