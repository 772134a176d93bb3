#include <stdio.h>

int main(void) {
    int answer;
    if (answer == 42) // finding: uninitialised-read
        puts("yes");
    return 0;
}
