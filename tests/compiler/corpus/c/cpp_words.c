#include <stdio.h>

struct class { int new; int delete; };
typedef int private;

int template(int this, int operator)
{
    return this + operator;
}

int main(void)
{
    struct class public = { 1, 2 };
    private try = 3;
    int catch = 4, namespace = 5, virtual = 6, friend = 7, using = 8, and = 9;
    int bool = 1, true = 2, false = 3, nullptr = 4, wchar_t = 5, explicit = 6, typename = 7, constexpr = 8, mutable = 9;
    printf("%d %d %d\n", public.new, public.delete, template(try, catch));
    printf("%d\n", namespace + virtual + friend + using + and);
    printf("%d\n", bool + true + false + nullptr + wchar_t + explicit + typename + constexpr + mutable);
    return 0;
}
