#include <stdio.h>

typedef int number;
typedef struct number_list { number count; number *items; } number_list;

static number twice(number number) { return number * 2; }
static int use(void) { number number = 3; return number + sizeof number; }

int main(void)
{
    number a = 4;
    number_list list = { 1, &a };
    struct number_list *p = &list;
    { long number = 5; printf("%ld\n", number); }
    printf("%d %d %d\n", twice(a), use(), *p->items);
    number (*f)(number) = twice;
    printf("%d %d\n", f((number)2.7), (number)sizeof(number));
    return 0;
}
