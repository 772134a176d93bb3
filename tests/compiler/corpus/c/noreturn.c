#include <stdio.h>
#include <stdlib.h>
#include <stdnoreturn.h>

_Noreturn static void finish(int code)
{
    printf("finish %d\n", code);
    exit(code);
}

noreturn void die(void)
{
    finish(0);
}

static int pick(int x)
{
    if (x > 0)
        return x;
    die();
}

int main(void)
{
    printf("%d\n", pick(3));
    printf("%d\n", pick(-1));
    return 1;
}
