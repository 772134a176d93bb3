#include <stdio.h>

int main(void) {
    unsigned long long one = 1;
    for (int by = 62; by <= 64; by++)
        printf("%d\n", one << by != 5); // finding: bad-shift
    return 0;
}
