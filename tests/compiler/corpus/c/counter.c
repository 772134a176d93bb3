#include <stdio.h>

#define CAT(a, b) a##b
#define XCAT(a, b) CAT(a, b)
#define UNIQUE XCAT(unique_, __COUNTER__)

int main(void)
{
    int UNIQUE = 1;
    int UNIQUE = 2;
    printf("%d %d\n", unique_0, unique_1);
    printf("%d %d\n", __COUNTER__, __COUNTER__);
    return 0;
}
