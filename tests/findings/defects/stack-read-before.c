#include <stdio.h>

int main(void) {
    char word[8] = "abcdefg";
    int i = 7;
    while (i >= 0) {
        i--;
        if (word[i] == 'x') // finding: out-of-bounds-read
            break;
    }
    return 0;
}
