#include <algorithm>
#include <iostream>
#include <utility>
int main()
{
    int a = 3, b = 7;
    double x = 1.5, y = -2.5;
    std::cout << std::max(a, b) << std::min(a, b) << ' ' << std::max(x, y) << ' ' << std::min(x, y) << '\n';
    std::swap(a, b);
    std::swap(x, y);
    std::cout << a << b << ' ' << x << ' ' << y << '\n';
    char c = 'p', d = 'q';
    std::swap(c, d);
    std::cout << c << d << std::max('a', 'b') << std::min(2u, 1u) << std::max(5LL, 6LL) << '\n';
    std::max(a, b);
    const int &larger = std::max(a, b);
    std::cout << (&larger == &a) << '\n';
}
