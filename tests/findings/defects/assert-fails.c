#include <assert.h>

int main(void) {
    int connected = 0;
    assert(connected == 1); // finding: assertion-failed
    return 0;
}
