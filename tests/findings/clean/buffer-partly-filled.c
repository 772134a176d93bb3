#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *buffer = malloc(128);
    strcpy(buffer, "short");
    char copy[128];
    memcpy(copy, buffer, 128);
    memmove(copy + 1, copy, 100);
    printf("%s %d\n", copy + 1, (int)strlen(copy + 1));
    buffer = realloc(buffer, 4096);
    printf("%s\n", buffer);
    free(buffer);
    return 0;
}
