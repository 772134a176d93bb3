#include <stdio.h>
#include <string.h>

int main(void) {
    char name[8];
    strcpy(name, "overlapped"); // finding: out-of-bounds-write
    printf("%c\n", name[0]);
    return 0;
}
