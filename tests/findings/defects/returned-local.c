#include <stdio.h>

static int *counter(void) {
    int count = 1;
    int *where = &count;
    return where;
}

int main(void) {
    int *count = counter();
    printf("%d\n", *count == 1); // finding: use-after-scope
    return 0;
}
