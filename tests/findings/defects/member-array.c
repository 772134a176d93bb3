#include <stdio.h>

struct player {
    char name[8];
    int score;
};

int main(void) {
    struct player one = {"Kim", 10};
    int at = 8;
    one.name[at] = '!'; // finding: index-out-of-bounds
    printf("%s\n", one.name);
    return 0;
}
