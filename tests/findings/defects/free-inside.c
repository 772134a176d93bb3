#include <stdlib.h>

int main(void) {
    char *text = malloc(16);
    text[0] = ' ';
    if (*text == ' ')
        text++;
    free(text); // finding: bad-free
    return 0;
}
