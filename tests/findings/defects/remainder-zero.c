#include <stdio.h>

int main(int argc, char **argv) {
    int buckets = argc - 1;
    (void)argv;
    return 17 % buckets; // finding: divide-by-zero
}
