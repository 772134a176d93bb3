// LLP64
#include <stdio.h>
#include <ctype.h>

int main(void)
{
    int words = 0, lines = 0, characters = 0, inside = 0, c;
    while ((c = getchar()) != EOF) {
        characters++;
        if (c == '\n') lines++;
        if (isspace(c)) inside = 0;
        else if (!inside) { inside = 1; words++; }
    }
    printf("%d %d %d\n", lines, words, characters);
    return 0;
}
