#include <iostream>
int main()
{
    int a, b, c;
    std::cin >> std::hex >> a >> std::oct >> b >> std::dec >> c;
    std::cout << a << ' ' << b << ' ' << c << '\n';
    std::cin.unsetf(std::ios::basefield);
    std::cin >> a >> b >> c;
    std::cout << a << ' ' << b << ' ' << c << '\n';
    bool x, y;
    std::cin >> x >> std::boolalpha >> y;
    std::cout << x << y << std::cin.good() << '\n';
}
