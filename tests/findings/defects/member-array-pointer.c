#include <stdio.h>

struct packet {
    unsigned char header[4];
    unsigned char body[16];
};

static int checksum(const struct packet *packet) {
    int total = 0;
    for (int i = 0; i <= 4; i++)
        total += packet->header[i]; // finding: index-out-of-bounds
    return total;
}

int main(void) {
    struct packet packet = {{1, 2, 3, 4}, {5}};
    printf("%d\n", checksum(&packet));
    return 0;
}
