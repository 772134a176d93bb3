#include <cstdlib>

int main() {
    int *number = new int(3);
    std::free(number); // finding: mismatched-free
    return 0;
}
