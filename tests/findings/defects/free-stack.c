#include <stdlib.h>

int main(void) {
    int number = 5;
    int *pointer = &number;
    free(pointer); // finding: bad-free
    return 0;
}
