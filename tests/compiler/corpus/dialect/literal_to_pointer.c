#include <stdio.h>

struct entry { char *name; int value; };

static struct entry table[] = { { "one", 1 }, { "two", 2 } };

int main(void)
{
    char *s = "text";
    unsigned char *u = "bytes";
    signed char *t = (signed char *)"more";
    printf("%s %s %s %s %c\n", s, (char *)u, (char *)t, table[1].name, *u);
    return 0;
}
