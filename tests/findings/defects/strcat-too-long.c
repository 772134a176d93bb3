#include <stdio.h>
#include <string.h>

int main(void) {
    char path[10] = "C:/temp";
    strcat(path, "/log"); // finding: out-of-bounds-write
    printf("%c\n", path[0]);
    return 0;
}
