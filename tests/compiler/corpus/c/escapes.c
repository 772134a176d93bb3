#include <stdio.h>

int main(void)
{
    const char s[] = "\a\b\f\n\r\t\v\\\'\"\?\0" "1\x41\101\60";
    for (unsigned i = 0; i < sizeof s; i++)
        printf("%d ", s[i]);
    printf("\n%s\n", "\x41" "B" "\103");
    printf("%d %d %d\n", '\377', '\x7f', '\0');
    printf("%s\n", "line one \
line two");
    printf("%c%c%c\n", 'A', 'b', '\143');
    printf("%d\n", (int)sizeof "");
    return 0;
}
