#include <stdio.h>

int main(void) {
    int squares[5];
    for (int i = 0; i <= 5; i++)
        squares[i] = i * i; // finding: out-of-bounds-write
    printf("%d\n", squares[2]);
    return 0;
}
