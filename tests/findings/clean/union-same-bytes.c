#include <stdio.h>

union number {
    int whole;
    unsigned char bytes[8];
    double real;
};

int main(void) {
    union number number;
    number.whole = 0x01020304;
    printf("%d %d\n", number.bytes[0], number.bytes[3]);
    union number other = number;
    if (other.whole == 0x01020304)
        puts("same");
    number.real = 0.5;
    printf("%d\n", number.bytes[7]);
    return 0;
}
