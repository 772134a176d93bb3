#include <stdio.h>

static char *greeting(int number) {
    char text[32];
    sprintf(text, "client %d", number);
    char *result = text;
    return result;
}

int main(void) {
    const char *text = greeting(3);
    putchar(text[0] == 'c' ? 'y' : 'n'); // finding: use-after-scope
    return 0;
}
