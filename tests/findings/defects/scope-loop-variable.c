#include <stdio.h>

int main(void) {
    char *last = NULL;
    for (int i = 0; i < 3; i++) {
        char text[16];
        text[0] = (char)('a' + i);
        last = text;
    }
    *last = 'z'; // finding: use-after-scope
    return 0;
}
