#include <limits.h>
#include <stdio.h>

int main(void) {
    int most = INT_MAX;
    int more = most + 1; // finding: signed-overflow
    printf("%d\n", more < 0);
    return 0;
}
