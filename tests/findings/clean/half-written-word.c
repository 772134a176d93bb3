#include <stdio.h>
#include <stdlib.h>

int main(void) {
    unsigned char *bytes = malloc(8);
    bytes[0] = 0x34;
    bytes[1] = 0x12;
    unsigned word = *(unsigned *)bytes;
    printf("%x\n", word & 0xffff);
    if ((word & 0xff) == 0x34)
        puts("low");
    if ((unsigned char)(word >> 8) == 0x12)
        puts("high");
    short narrow = (short)word;
    printf("%d\n", narrow);
    free(bytes);
    return 0;
}
