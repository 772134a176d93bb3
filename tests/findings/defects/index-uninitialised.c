#include <stdio.h>

int main(void) {
    int table[4] = {1, 2, 3, 4};
    unsigned index;
    unsigned *alias = &index;
    int value = table[*alias & 3]; // finding: uninitialised-read
    return value == 9;
}
