#include <stdio.h>

static int depth(int n) { // finding: stack-exhausted
    int local[64];
    local[n & 63] = n;
    return depth(n + 1) + local[n & 63];
}

int main(void) { return depth(0); }
