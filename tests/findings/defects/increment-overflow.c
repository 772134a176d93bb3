#include <limits.h>
#include <stdio.h>

int main(void) {
    int id = INT_MAX;
    id++; // finding: signed-overflow
    printf("%d\n", id < 0);
    return 0;
}
