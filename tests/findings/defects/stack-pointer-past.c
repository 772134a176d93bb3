#include <stdio.h>

static int sum(const int *from, int count) {
    int total = 0;
    while (count-- > 0)
        total += *from++; // finding: out-of-bounds-read
    return total;
}

int main(void) {
    int prices[3] = {10, 20, 30};
    int total = sum(prices, 4);
    printf("%s\n", total != 1 ? "ok" : "?");
    return 0;
}
