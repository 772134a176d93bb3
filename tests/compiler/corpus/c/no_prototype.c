#include <stdio.h>

int later();
int (*operation)();

int main()
{
    printf("%d\n", later(1, 2, 3));
    operation = later;
    printf("%d\n", operation(4, 5, 6));
    printf("%d\n", (*operation)(7, 8, 9));
    return 0;
}

int later(int a, int b, int c)
{
    return a * 100 + b * 10 + c;
}
