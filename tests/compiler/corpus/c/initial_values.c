#include <stdio.h>

struct point { int x, y; };
struct line { struct point from, to; const char *name; };

static int zeros[4];
static struct line lines[] = { { { 1, 2 }, { 3, 4 }, "first" }, 5, 6, 7, 8, "second" };
static char text[10] = "abc";
static char exact[3] = "abc";
static int *pointer = &zeros[2];
static char *middle = text + 1;
static struct point *end = &lines[1].to;
static int (*main_like)(void);
static double ratio = 1.0 / 4;
static unsigned mask = ~0u << 4;
static const int size = sizeof lines / sizeof lines[0];
static long difference = 'z' - 'a';

int main(void)
{
    int partial[5] = { 1, 2 };
    struct line l = { .name = "l" };
    char letters[] = { 'x', 'y', 0 };
    int nested[2][2] = { { 1 }, { 2, 3 } };
    int scalar = { 7 };
    static struct point kept[2] = { { 1 }, { .y = 4 } };
    printf("%d %d %s %d %s\n", zeros[3], lines[0].to.y, lines[0].name, lines[1].from.x, lines[1].name);
    printf("%s %c%c%c %d\n", text, exact[0], exact[1], exact[2], text[9]);
    printf("%d %s %d\n", *pointer, middle, end->y);
    printf("%d %.2f %x %d %ld\n", main_like == 0, ratio, mask, size, difference);
    printf("%d %d %d %s\n", partial[1], partial[4], l.to.x, l.name);
    printf("%s %d %d %d\n", letters, nested[0][1], nested[1][1], scalar);
    printf("%d %d\n", kept[0].y, kept[1].y);
    return 0;
}
