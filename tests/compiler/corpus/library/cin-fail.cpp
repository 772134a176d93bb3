#include <iostream>
#include <string>
int main()
{
    int value = 7;
    std::cin >> value;
    std::cout << value << ' ' << std::cin.fail() << std::cin.good() << !std::cin << '\n';
    std::string rest;
    std::cin >> rest;
    std::cout << '[' << rest << "]\n";
    std::cin.clear();
    std::cin >> rest;
    std::cout << '[' << rest << "]\n";
    std::cin.ignore(100, '\n');
    if (std::cin >> value)
        std::cout << "read " << value << '\n';
    short small = 1;
    std::cin >> small;
    std::cout << small << ' ' << std::cin.fail() << '\n';
    std::cin.clear();
    unsigned u;
    std::cin >> u;
    std::cout << u << ' ' << std::cin.fail() << '\n';
}
