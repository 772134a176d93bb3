#include <ctype.h>
#include <stdio.h>

int main(void)
{
    const char *s = "Hello, World 42!";
    int letters = 0, digits = 0, spaces = 0;
    for (; *s; ++s)
        if (isalpha((unsigned char)*s)) letters++;
        else if (isdigit((unsigned char)*s)) digits++;
        else if (isspace((unsigned char)*s)) spaces++;
    printf("%d %d %d %c%c\n", letters, digits, spaces, toupper('x'), tolower('Y'));
    char c = -1;
    printf("%d %d\n", c == '\xff', c < 0);
    printf("%d\n", 'z' - 'a' + '0' - 48);
    return 0;
}
