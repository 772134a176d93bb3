// LLP64
#include <stdio.h>
#include <stdlib.h>

static void first(void) { printf("registered first\n"); }
static void second(void) { printf("registered second\n"); }

int main(void)
{
    atexit(first);
    atexit(second);
    FILE *file = fopen("exit.txt", "w");
    fputs("written by exit", file);
    remove("exit.txt");
    printf("%d\n", system(NULL) != 0);
    fclose(file);
    remove("exit.txt");
    exit(7);
}
