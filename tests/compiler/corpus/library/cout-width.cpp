#include <iostream>
#include <iomanip>
#include <string>
int main()
{
    std::string name = "pear";
    std::cout << '[' << std::setw(8) << 42 << "][" << std::left << std::setw(8) << 42 << "][" << std::right << std::setw(3) << 12345 << "]\n";
    std::cout << std::setfill('0') << std::setw(6) << -42 << ' ' << std::internal << std::setw(6) << -42 << '\n';
    std::cout << std::showbase << std::hex << std::setw(10) << 255 << std::dec << std::noshowbase << '\n';
    std::cout << std::setfill('.') << std::left << std::setw(10) << name << std::right << std::setw(10) << name << '|' << '\n';
    std::cout << std::setw(5) << 'c' << std::setw(5) << true << std::setw(7) << std::boolalpha << true << '\n';
    std::cout << std::setw(4) << "" << std::setw(10) << 1.5 << std::internal << std::setw(10) << -1.5 << '\n';
    std::cout.width(6);
    std::cout.fill('#');
    std::cout << 7 << 7 << std::cout.width() << std::cout.fill() << '\n';
}
