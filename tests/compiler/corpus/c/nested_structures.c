#include <stdio.h>

struct outer {
    struct inner { int a; struct { int deep; } d; } in;
    struct inner *pointer;
    struct inner list[2];
    enum { ONE = 1, TWO } which;
    union { int i; char c[4]; } u;
};
struct inner global = { 5, { 6 } };
typedef struct { struct outer o; } wrapper;

int main(void)
{
    wrapper w = { { { 1, { 2 } }, &global, { { 3, { 4 } } }, TWO, { 65 } } };
    w.o.list[1] = *w.o.pointer;
    printf("%d %d %d %d %d %d %c\n", w.o.in.a, w.o.in.d.deep, w.o.pointer->d.deep, w.o.list[0].d.deep, w.o.list[1].a, w.o.which, w.o.u.c[0]);
    struct inner *p = &w.o.list[1];
    p->d.deep++;
    (*p).a--;
    printf("%d %d %d\n", w.o.list[1].a, w.o.list[1].d.deep, ONE);
    return 0;
}
