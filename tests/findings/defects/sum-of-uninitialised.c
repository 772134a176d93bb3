#include <stdio.h>

int main(void) {
    int total;
    for (int i = 0; i < 4; i++)
        total += i;
    if (total > 100) // finding: uninitialised-read
        puts("large");
    return 0;
}
