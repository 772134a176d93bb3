#include <stdio.h>

_Thread_local int counter = 5;
static _Thread_local char buffer[8] = "abc";

static int *where(void)
{
    static _Thread_local int calls;
    calls++;
    return &calls;
}

int main(void)
{
    counter++;
    buffer[0] = 'X';
    where();
    printf("%d %s %d\n", counter, buffer, *where());
    int *p = &counter;
    *p += 10;
    printf("%d\n", counter);
    return 0;
}
