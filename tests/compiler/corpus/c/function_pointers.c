#include <stdio.h>

typedef int operation(int, int);
typedef int (*binary)(int, int);

static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static int mul(int a, int b) { return a * b; }

static binary choose(char symbol)
{
    return symbol == '+' ? add : symbol == '-' ? &sub : mul;
}

static int (*chosen(int index))(int, int)
{
    static int (*const table[])(int, int) = { add, sub, mul };
    return table[index];
}

static int apply(operation f, int a, int b) { return f(a, b); }

static void each(const int *items, int count, void (*visit)(int, void *), void *context)
{
    for (int i = 0; i < count; i++)
        visit(items[i], context);
}

static void accumulate(int item, void *context) { *(int *)context += item; }

operation declared;

int main(void)
{
    printf("%d %d %d\n", choose('+')(6, 3), choose('-')(6, 3), choose('*')(6, 3));
    printf("%d %d\n", chosen(1)(10, 4), (*chosen(2))(10, 4));
    printf("%d %d\n", apply(add, 1, 2), apply(*mul, 3, 4));
    int total = 0;
    each((int[]){ 1, 2, 3, 4 }, 4, accumulate, &total);
    printf("%d\n", total);
    int (*(*pick)(int))(int, int) = chosen;
    printf("%d\n", pick(0)(20, 22));
    binary f = add;
    printf("%d %d %d\n", f == add, f != sub, !f);
    printf("%d\n", (***f)(1, 1));
    printf("%d\n", declared(9, 4));
    struct { const char *name; binary run; } commands[] = { { "add", add }, { "sub", sub } };
    for (int i = 0; i < 2; i++)
        printf("%s %d\n", commands[i].name, commands[i].run(5, 2));
    return 0;
}

int declared(int a, int b) { return a % b; }
