#include <limits.h>
#include <stdio.h>

int main(void) {
    long long least = LLONG_MIN;
    long long less = least - 1; // finding: signed-overflow
    printf("%d\n", less > 0);
    return 0;
}
