#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    const char *text = "winsock";
    char *copy = malloc(strlen(text));
    strcpy(copy, text); // finding: out-of-bounds-write
    printf("%c\n", copy[0]);
    free(copy);
    return 0;
}
