#include <stdio.h>
#include <string.h>

int main(void) {
    int flags[4];
    memset(flags, 0, 5 * sizeof(int)); // finding: out-of-bounds-write
    printf("%d\n", flags[0]);
    return 0;
}
