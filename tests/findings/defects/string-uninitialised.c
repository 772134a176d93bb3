#include <stdio.h>
#include <string.h>

int main(void) {
    char text[16];
    char *where = text;
    int length = (int)strlen(where); // finding: uninitialised-argument
    return length == 1000;
}
