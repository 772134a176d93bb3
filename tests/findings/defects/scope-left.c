#include <stdio.h>

int main(void) {
    int *kept = NULL;
    {
        int inner = 5;
        kept = &inner;
    }
    printf("%d\n", *kept == 5); // finding: use-after-scope
    return 0;
}
