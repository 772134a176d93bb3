#include <stdio.h>

static int choose(int set) {
    int state;
    if (set)
        state = 1;
    switch (state) { // finding: uninitialised-read
    case 1:
        return 10;
    default:
        return 20;
    }
}

int main(void) { return choose(1) + choose(0) == 0; }
