#include <stdio.h>

int counts[26];

int main(void) {
    const char *text = "hi{";
    for (const char *at = text; *at; at++)
        counts[*at - 'a']++; // finding: out-of-bounds-read
    printf("%d\n", counts[7]);
    return 0;
}
