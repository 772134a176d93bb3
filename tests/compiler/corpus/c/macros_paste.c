#include <stdio.h>

#define STR(x) #x
#define XSTR(x) STR(x)
#define CAT(a, b) a##b
#define XCAT(a, b) CAT(a, b)
#define NAME value
#define FIELD(n) int CAT(field_, n)
#define HEX(d) 0x##d
#define OPT(x) x##1
#define WIDE(s) L##s
#define DOTS a . b

struct s { FIELD(1); FIELD(2); };

int main(void)
{
    int value1 = 10, XCAT(NAME, 2) = 20;
    struct s s = { 1, 2 };
    printf("%s|%s|%s\n", STR(NAME), XSTR(NAME), STR( a  +   b ));
    printf("%s|%s\n", STR("quoted \n \"x\""), STR('\0' '"'));
    printf("%d %d %d\n", CAT(value, 1), XCAT(NAME, 2), s.field_1 + s.field_2);
    printf("%d %d\n", HEX(ff), CAT(1, 2));
    printf("%d\n", OPT(value));
    printf("%s %s\n", XSTR(DOTS), XSTR(CAT(<, =)));
    printf("%d\n", (int)sizeof(WIDE("abc")) > 4);
    printf("%s\n", STR(@ \ x));
    printf("[%s]\n", STR());
    return 0;
}
