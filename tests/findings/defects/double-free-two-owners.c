#include <stdlib.h>

struct holder {
    int *data;
};

static void drop(struct holder *holder) {
    free(holder->data); // finding: double-free
}

int main(void) {
    struct holder one = {malloc(4)};
    struct holder two = one;
    drop(&one);
    drop(&two);
    return 0;
}
