#include <stdio.h>

enum colour { RED, GREEN = 5, BLUE, };
enum flags { NONE = 0, READ = 1 << 0, WRITE = 1 << 1, ALL = READ | WRITE, };
typedef enum { LOW = -2, MIDDLE, HIGH = 'a' } level;
enum { BUFFER = 16, DOUBLE = BUFFER * 2 };
enum colour favourite = BLUE;

static const char *name(enum colour c)
{
    switch (c) {
    case RED: return "red";
    case GREEN: return "green";
    case BLUE: return "blue";
    }
    return "?";
}

int main(void)
{
    char buffer[BUFFER];
    enum colour c = 1;
    printf("%d %d %d %s\n", RED, GREEN, BLUE, name(favourite));
    c = c + 4;
    printf("%s %d\n", name(c), c);
    enum flags f = READ;
    f |= WRITE;
    f &= ~READ;
    printf("%d %d\n", f, ALL);
    level l = LOW;
    l++;
    printf("%d %d %d\n", l, HIGH, (int)sizeof buffer + DOUBLE);
    int n = BLUE;
    printf("%d\n", n == favourite);
    enum inner { X = 1 } x = X;
    { enum inner { X = 2 } y = X; printf("%d %d\n", x, y); }
    return 0;
}
