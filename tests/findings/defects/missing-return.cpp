#include <cstdio>

static int sign(int value) { if (value != 0) return value > 0 ? 1 : -1; } // finding: missing-return

int main() {
    std::printf("%d\n", sign(0) != 77);
    return 0;
}
