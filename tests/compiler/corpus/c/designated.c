#include <stdio.h>

enum { RED, GREEN, BLUE, COLOURS };
struct inner { int a; int b[3]; };
struct outer { int id; struct inner in; struct inner list[2]; union { int i; float f; } u; };

static const char *names[COLOURS] = { [BLUE] = "blue", [RED] = "red", [GREEN] = "green" };
static int sparse[] = { [5] = 50, [2] = 20, 30, [9] = 90 };
static int grid[3][3] = { [1] = { 1, 2, 3 }, [2][1] = 9 };

int main(void)
{
    for (int i = 0; i < COLOURS; i++)
        printf("%s ", names[i]);
    printf("\n%d:", (int)(sizeof sparse / sizeof *sparse));
    for (int i = 0; i < 10; i++)
        printf(" %d", sparse[i]);
    printf("\n");
    for (int i = 0; i < 9; i++)
        printf(" %d", grid[i / 3][i % 3]);
    printf("\n");
    struct outer o = {
        .in.b[1] = 4,
        .in.a = 3,
        .id = 1,
        .list[1] = { .b = { [2] = 8 }, .a = 7 },
        .list[0].b[0] = 6,
        .u.f = 1.5f,
    };
    printf("%d %d %d %d %d\n", o.id, o.in.a, o.in.b[0], o.in.b[1], o.in.b[2]);
    printf("%d %d %d %d %.1f\n", o.list[0].a, o.list[0].b[0], o.list[1].a, o.list[1].b[2], o.u.f);
    struct outer other = { 1, { 2, { 3, 4, 5 } }, .list = { { 6 }, { .a = 7 } }, .id = 100 };
    printf("%d %d %d %d %d\n", other.id, other.in.a, other.in.b[2], other.list[0].a, other.list[1].a);
    struct { int x, y, z; } p = { .y = 2, 3 };
    printf("%d %d %d\n", p.x, p.y, p.z);
    int again[3] = { [0] = 1, [0] = 2, 5 };
    printf("%d %d %d\n", again[0], again[1], again[2]);
    return 0;
}
