#include <stdio.h>
#include <string.h>

int main(void) {
    char text[16] = "   trimmed";
    char *from = text;
    while (*from == ' ')
        from++;
    strcpy(text, from); // finding: overlapping-copy
    printf("%c\n", text[0]);
    return 0;
}
