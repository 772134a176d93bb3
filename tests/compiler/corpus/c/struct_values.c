#include <stdio.h>

struct small { char c; };
struct pair { int a, b; };
struct big { int items[10]; struct pair p; };

static struct pair swap(struct pair p) { struct pair q = { p.b, p.a }; return q; }
static struct big make(int start) { struct big b; for (int i = 0; i < 10; i++) b.items[i] = start + i; b.p.a = b.p.b = start; return b; }
static int total(struct big b) { int t = 0; for (int i = 0; i < 10; i++) t += b.items[i]; b.items[0] = 1000; return t; }
static struct small next(struct small s) { s.c++; return s; }

int main(void)
{
    struct pair p = { 1, 2 }, q;
    q = swap(p);
    printf("%d %d %d\n", q.a, q.b, swap(q).a);
    struct big b = make(5), c = b;
    c.items[3] = 0;
    printf("%d %d %d %d\n", total(b), total(c), b.items[0], make(3).p.b);
    struct small s = { 'a' };
    printf("%c\n", next(next(s)).c);
    struct pair array[2] = { { 1, 2 }, { 3, 4 } };
    array[0] = array[1];
    printf("%d %d\n", array[0].a, make(7).items[2]);
    (&q)->a = 5;
    printf("%d\n", q.a);
    return 0;
}
