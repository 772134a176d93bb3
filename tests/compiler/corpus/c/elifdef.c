#include <stdio.h>

#define YES

#ifdef NO
#define WORD "no"
#else
#ifndef YES
#define WORD "never"
#else
#define WORD "yes"
#endif
#endif

#if 0
#elifdef NO
int broken(
#elifndef NO
#define SECOND 2
#endif

int main(void)
{
    printf("%s %d\n", WORD, SECOND);
    return 0;
}
