#include <stdio.h>
#include <string.h>

int main(void) {
    char text[16] = "0123456789";
    char *from = text;
    memcpy(text + 2, from, 8); // finding: overlapping-copy
    printf("%c\n", text[0]);
    return 0;
}
