#include <cstdio>

int main() {
    int *cells = new int[4]();
    for (int i = 0; i <= 4; i++)
        cells[i] = i; // finding: out-of-bounds-write
    std::printf("%d\n", cells[0]);
    delete[] cells;
    return 0;
}
