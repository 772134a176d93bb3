#include <stdio.h>

static int next(int slot) {
    static int used[4];
    return used[slot]++; // finding: out-of-bounds-read
}

int main(void) {
    for (int i = 0; i < 5; i++)
        next(i);
    return 0;
}
