#include <stdio.h>
#include <string.h>

struct point { int x, y; };

static int sum(const struct point *points, int count)
{
    int total = 0;
    for (int i = 0; i < count; i++)
        total += points[i].x + points[i].y;
    return total;
}

static struct point *kept = &(struct point){ 7, 8 };
static int *numbers = (int[]){ 1, 2, 3 };
static const char *names[] = { (char[]){ "ab" }, "cd" };

int main(void)
{
    struct point p = (struct point){ .y = 2, .x = 1 };
    printf("%d %d\n", p.x, p.y);
    p = (struct point){ 5 };
    printf("%d %d\n", p.x, p.y);
    printf("%d\n", sum((struct point[]){ { 1, 2 }, { 3, 4 } }, 2));
    printf("%d\n", sum(&(struct point){ 10, 20 }, 1));
    int *values = (int[4]){ 9, 8 };
    values[3] = 1;
    printf("%d %d %d %d\n", values[0], values[1], values[2], values[3]);
    (struct point){ 1, 1 }.x;
    char *text = (char[]){ "hello" };
    text[0] = 'J';
    printf("%s %d\n", text, (int)strlen(text));
    printf("%d %d %d %s %s\n", kept->x, kept->y, numbers[2], names[0], names[1]);
    printf("%d %d\n", (int)sizeof(int[]){ 1, 2, 3 } / (int)sizeof(int), (int){ 42 });
    for (int i = 0; i < 3; i++) {
        struct point *q = &(struct point){ i, i * i };
        printf("%d %d\n", q->x, q->y);
    }
    return 0;
}
