#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv) {
    const char *name = argc > 5 ? argv[5] : NULL;
    return (int)strlen(name); // finding: null-dereference
}
