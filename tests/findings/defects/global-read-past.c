#include <stdio.h>

static const char *names[3] = {"sun", "mon", "tue"};

int main(void) {
    int day = 3;
    const char *name = names[day]; // finding: out-of-bounds-read
    printf("%d\n", name == names[0]);
    return 0;
}
