#include <stdio.h>

struct settings {
    int port;
    int verbose;
};

int main(void) {
    struct settings settings;
    settings.port = 9000;
    struct settings copy = settings;
    if (copy.verbose) // finding: uninitialised-read
        puts("verbose");
    return 0;
}
