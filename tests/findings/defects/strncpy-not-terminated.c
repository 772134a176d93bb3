#include <stdio.h>
#include <string.h>

int main(void) {
    char name[6];
    char copy[32];
    strncpy(name, "administrator", sizeof name);
    strcpy(copy, name); // finding: string-not-terminated
    printf("%c\n", copy[0]);
    return 0;
}
