#include <stdio.h>

int main()
{
    printf("falls off the end\n");
}
