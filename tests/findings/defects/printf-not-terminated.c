#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *word = malloc(5);
    memcpy(word, "hello", 5);
    printf("%s\n", word); // finding: string-not-terminated
    free(word);
    return 0;
}
