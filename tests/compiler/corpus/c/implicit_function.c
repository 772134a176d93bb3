#include <stdio.h>

int main(void)
{
    int value = triple(14);
    printf("%d\n", value);
    printf("%d\n", triple(1) + other());
    return 0;
}

int triple(int x)
{
    return 3 * x;
}

int other(void)
{
    return -1;
}
