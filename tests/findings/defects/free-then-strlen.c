#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *name = malloc(16);
    strcpy(name, "session");
    free(name);
    printf("%d\n", strlen(name) > 100); // finding: use-after-free
    return 0;
}
