#include <stdio.h>
#include <string.h>

int main(void) {
    char command[4];
    memcpy(command, "QUIT", 4);
    if (strcmp(command, "QUITTER") == 0) // finding: out-of-bounds-read
        puts("bye");
    return 0;
}
