// LLP64 UCRT
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

int main(void)
{
    for (int c = 0; c < 128; c++)
        printf("%d%d%d%d%d%d%d%d%d%d%d %d %d %d\n", !!isalnum(c), !!isalpha(c), !!iscntrl(c), !!isdigit(c), !!isgraph(c), !!islower(c),
               !!isprint(c), !!ispunct(c), !!isspace(c), !!isupper(c), !!isxdigit(c), tolower(c), toupper(c), !!__iscsym(c));
    printf("%d %d %c %c\n", !!isascii(200), !!isascii('a'), _tolower('A'), _toupper('a'));
    wchar_t wide;
    char text[8];
    int length = mbtowc(&wide, "Q", 1);
    printf("%d %d %d %d\n", length, wide, mblen("abc", 3), mblen("", 1));
    length = wctomb(text, L'z');
    printf("%d %c %d %d\n", length, text[0], btowc('a'), wctob(L'b'));
    return 0;
}
