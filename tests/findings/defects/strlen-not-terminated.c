#include <stdio.h>
#include <string.h>

int main(void) {
    char tag[4] = {'a', 'b', 'c', 'd'};
    unsigned long length = (unsigned long)strlen(tag); // finding: string-not-terminated
    printf("%d\n", length >= 4);
    return 0;
}
