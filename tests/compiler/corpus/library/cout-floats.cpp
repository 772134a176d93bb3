#include <iostream>
#include <iomanip>
#include <cmath>
int main()
{
    double values[] = {0, 1, -1, 0.1, 100000, 1000000, 123456789, 1e-4, 1e-5, 3.14159265358979, 1e300, 5e-324, 2.5};
    for (double value : values)
        std::cout << value << ' ' << std::fixed << value * 0.001 << ' ' << std::scientific << value << std::defaultfloat << '\n';
    std::cout << 1.0f / 3 << ' ' << 1.0 / 3 << ' ' << std::setprecision(10) << 1.0 / 3 << ' ' << std::setprecision(0) << 2.5 << ' ' << std::fixed << 2.5 << '\n';
    std::cout << std::setprecision(2) << 3.14159 << ' ' << 1000.555 << ' ' << -0.001 << '\n';
    std::cout << std::defaultfloat << std::setprecision(6) << std::showpoint << 1.0 << ' ' << 100000.0 << std::noshowpoint << ' ' << 1.0 << '\n';
    std::cout << std::scientific << std::uppercase << 12345.678 << std::nouppercase << std::defaultfloat << '\n';
    std::cout << INFINITY << ' ' << -INFINITY << ' ' << std::setw(8) << INFINITY << std::showpos << ' ' << INFINITY << '\n';
    std::cout << std::fixed << std::setprecision(3) << 1e20 << '\n';
}
