#include <stdio.h>

#ifdef __GNUC__
#define RESULT int
#else
#define RESULT void
#endif

RESULT main()
{
    printf("void main\n");
}
