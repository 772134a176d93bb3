#include <stdio.h>

int main(void) {
    const char *greeting = "hello";
    int i = 0;
    int seen = 0;
    while (i < 7)
        seen += greeting[i++] == 'l'; // finding: out-of-bounds-read
    printf("%d\n", seen >= 2);
    return 0;
}
