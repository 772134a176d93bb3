// LLP64 UCRT
#include <stdio.h>
#include <stdlib.h>

static void first(void) { puts("first"); }
static void second(void) { puts("second"); }

int main(void)
{
    atexit(first);
    atexit(second);
    printf("no line end");
    exit(77);
}
