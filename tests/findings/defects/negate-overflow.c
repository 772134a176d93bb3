#include <limits.h>
#include <stdio.h>

int main(void) {
    int least = INT_MIN;
    int turned = -least; // finding: signed-overflow
    printf("%d\n", turned < 0);
    return 0;
}
