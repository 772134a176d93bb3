#include <stdio.h>

struct header {
    unsigned version : 4;
    unsigned length : 4;
    unsigned service : 6;
    unsigned mark : 2;
    unsigned total : 16;
};

int main(void) {
    struct header header;
    header.version = 4;
    if (header.version == 4)
        puts("four");
    header.total = 1500;
    struct header copy = header;
    printf("%u %u\n", copy.version, copy.total);
    copy.mark = 3;
    copy.mark--;
    printf("%u\n", copy.mark);
    return 0;
}
