#include <iomanip>
#include <iostream>

int main()
{
    double values[] = {0, 1, -1.5, 3.14159265358979, 1e10, 1e-10, 123456789.0, 2.5, 1e-5};
    for (int precision = 0; precision < 9; precision += 4)
        for (double value : values) {
            std::cout << std::setprecision(precision) << std::defaultfloat << value << '|' << std::fixed << value << '|' << std::scientific << value;
            std::cout << '|' << std::showpos << value << std::noshowpos << '|' << std::uppercase << value << std::nouppercase;
            std::cout << '|' << std::left << std::setw(14) << value << '|' << std::internal << std::setfill('*') << std::setw(16) << value;
            std::cout << std::right << std::setfill(' ') << '\n';
        }
    int numbers[] = {0, 1, -1, 255, -255, 2147483647};
    for (int number : numbers)
        for (int base = 0; base < 3; base++) {
            std::cout << (base == 0 ? std::dec : base == 1 ? std::hex : std::oct);
            std::cout << std::showbase << std::internal << std::setfill('_') << std::setw(12) << number << '|' << std::noshowbase << std::left;
            std::cout << std::setw(12) << (short)number << '|' << std::right << std::setw(20) << (long long)number << std::setfill(' ') << '\n';
        }
    return 0;
}
