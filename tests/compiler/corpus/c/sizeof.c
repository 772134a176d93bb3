// LLP64
#include <stddef.h>
#include <stdio.h>

struct s { char c; int i[3]; };
static int f(char array[10]) { return (int)sizeof array; }

int main(void)
{
    int n = 5;
    int a[7];
    char *p = 0;
    struct s *q = 0;
    printf("%d %d %d %d\n", (int)sizeof(char), (int)sizeof(short), (int)sizeof(int), (int)sizeof(long));
    printf("%d %d %d %d\n", (int)sizeof(long long), (int)sizeof(float), (int)sizeof(double), (int)sizeof(void *));
    printf("%d %d %d %d\n", (int)sizeof a, (int)sizeof a[0], (int)sizeof(a) / (int)sizeof(*a), (int)sizeof(int[3][4]));
    printf("%d %d %d\n", (int)sizeof *p, (int)sizeof q->i, (int)sizeof(*q));
    printf("%d %d\n", (int)sizeof(n++), n);
    printf("%d %d %d\n", (int)sizeof 'a', (int)sizeof (char), (int)sizeof(1.0f + 1));
    printf("%d %d %d\n", (int)sizeof(p + 1), (int)sizeof &a, (int)sizeof((char)1 + (char)2));
    printf("%d %d\n", f("x"), (int)sizeof(struct { char a; double b; }));
    printf("%d %d\n", (int)sizeof(size_t), (int)sizeof(ptrdiff_t));
    printf("%d %d\n", (int)sizeof(int (*)(void)), (int)sizeof(1 ? 1 : 2LL));
    printf("%d\n", (int)sizeof (int) - 1);
    printf("%d\n", -1 < (int)sizeof(int));
    printf("%d\n", -1 < sizeof(int));
    return 0;
}
