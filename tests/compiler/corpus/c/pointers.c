#include <stdio.h>
#include <string.h>

struct node { int value; struct node *next; };
struct later;
static int peek(struct later *p);
struct later { int hidden; };
static int peek(struct later *p) { return p->hidden; }

int main(void)
{
    int a[5] = { 10, 20, 30, 40, 50 };
    int *p = a, **pp = &p;
    printf("%d %d %d %d\n", *p++, *p, (*p)++, *++p);
    printf("%d %d %d\n", **pp, 1[a], (int)(&a[4] - p));
    int (*array)[5] = &a;
    printf("%d %d\n", (*array)[4], (int)((char *)(array + 1) - (char *)array));
    const char *names[] = { "x", "yy", "zzz", NULL };
    const char **n = names;
    while (*n)
        printf("%d", (int)strlen(*n++));
    printf("\n");
    struct node c = { 3, 0 }, b = { 2, &c }, head = { 1, &b };
    for (struct node *i = &head; i; i = i->next)
        printf("%d ", i->value);
    printf("%d\n", head.next->next->value);
    void *v = a;
    printf("%d\n", ((int *)v)[2]);
    char *bytes = (char *)&a[1];
    printf("%d\n", bytes[0]);
    struct later l = { 8 };
    printf("%d\n", peek(&l));
    printf("%d %d %d\n", p > a, p == &a[2], p != NULL);
    int const *q = p;
    int *const r = p;
    *r = 5;
    printf("%d\n", *q);
    char buffer[4] = "abc", *s = buffer + 3;
    while (s > buffer)
        putchar(*--s);
    putchar('\n');
    return 0;
}
