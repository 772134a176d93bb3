#include <stdlib.h>

static int *find(int key) { return key == 1 ? NULL : NULL; }

int main(void) {
    int *found = find(1);
    *found = 5; // finding: null-dereference
    return 0;
}
