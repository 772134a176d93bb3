#include <stdio.h>

int main(void) {
    char *name = (char *)"server";
    name[0] = 'S'; // finding: write-to-constant
    printf("%s\n", name);
    return 0;
}
