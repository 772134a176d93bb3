#include <stdio.h>

int main(void)
{
    unsigned char c;
    int n = 0;
    for (c = 250; c != 3; c++) n++;
    printf("%d\n", n);
    for (unsigned i = 3; i != (unsigned)-1; i--) printf("%u ", i);
    size_t k = sizeof "abc";
    while (k--) printf("%d ", (int)k);
    printf("\n%d %d\n", (unsigned)-1 > 0, (unsigned char)-1 > 0);
    printf("%u %u\n", 5u - 6u > 0, 0u - 1u);
    short s = 32767;
    s++;
    printf("%d\n", s);
    return 0;
}
