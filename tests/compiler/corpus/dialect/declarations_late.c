// LLP64
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>

void error_handling(char *message);
int compare();
static int order[] = { 3, 1, 2 };

int main(int argc, char **argv)
{
    if (argc > 5) error_handling("too many");
    qsort(order, 3, sizeof order[0], compare);
    printf("%d%d%d %s\n", order[0], order[1], order[2], argv[0] ? "named" : "?");
    return 0;
}

int compare(const void *a, const void *b) { return *(int *)a - *(int *)b; }

void error_handling(char *message)
{
    fputs(message, stderr);
    exit(1);
}
