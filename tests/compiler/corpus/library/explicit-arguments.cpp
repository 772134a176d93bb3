// min<T>, max<T>, swap<T>: the type is said, whatever the arguments are.
#include <algorithm>
#include <cstddef>
#include <iostream>
#include <utility>
using namespace std;

int main() {
    unsigned long a = 3;
    int b = -4;
    size_t n = 5;
    cout << std::min<long long>(a, b) << ' ' << (std::max<int>)(a, b) << ' ' << max<double>(1, 0.5f) << '\n';
    cout << min<const unsigned char>(300 & 0xff, 'z') << ' ' << clamp<short>(70, 1, 9L) << '\n';
    if (n < size_t(9) && n > (1)) cout << "no template\n";
    long x = 1, y = 2;
    std::swap<long>(x, y);
    cout << x << y << '\n';
}
