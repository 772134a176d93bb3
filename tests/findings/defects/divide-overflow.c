#include <limits.h>

int main(int argc, char **argv) {
    int least = INT_MIN + (argc - 1);
    int by = -argc;
    (void)argv;
    return least / by != 0; // finding: signed-overflow
}
