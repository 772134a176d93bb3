#include <stdio.h>

struct list {
    int count;
    int items[4];
};

int main(void) {
    struct list list;
    list.items[0] = 1;
    struct list *p = &list;
    p->count &= 3;
    for (int i = 0; i < p->count; i++) { // finding: uninitialised-read
        putchar('x');
        break;
    }
    return 0;
}
