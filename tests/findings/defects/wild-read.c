#include <stdio.h>

int main(void) {
    int *device = (int *)0x12345678000;
    return *device; // finding: wild-address
}
