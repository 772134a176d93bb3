#include <cstdlib>

int main() {
    int *number = static_cast<int *>(std::malloc(sizeof(int)));
    *number = 1;
    delete number; // finding: mismatched-free
    return 0;
}
