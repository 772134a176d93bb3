#include <iostream>
int main()
{
    int i;
    unsigned u;
    long long l;
    double d;
    char c;
    std::cin >> i >> u >> l >> d >> c;
    std::cout << i << ' ' << u << ' ' << l << ' ' << d << ' ' << c << '\n';
    int sum = 0, count = 0, value;
    while (std::cin >> value) {
        sum += value;
        count++;
    }
    std::cout << sum << ' ' << count << ' ' << std::cin.eof() << std::cin.fail() << std::cin.bad() << '\n';
}
