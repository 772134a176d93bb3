#include <stdio.h>

typedef void *(*start)(void *);
static void *run(void *p) { return p; }
static int number(void *p) { return *(int *)p; }
static void any() { printf("any\n"); }
static int call(int (*f)(void *), void *p) { return f(p); }

int main(void)
{
    int x = 6;
    start s = run;
    int (*n)(void *) = number;
    void (*a)(void) = any;
    void (*b)(int, int) = any;
    start table[] = { run, &run, *run };
    a();
    (void)b;
    printf("%d %d %d\n", *(int *)s(&x), n(&x), call(number, &x));
    printf("%d %d\n", table[1] == table[2], (start)number != run);
    return 0;
}
