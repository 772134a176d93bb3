#include <stdlib.h>

int main(void) {
    char *name = (char *)"name";
    free(name); // finding: bad-free
    return 0;
}
