#include <iostream>
int main()
{
    char c;
    std::cin >> c;
    std::cout << c;
    std::cin.get(c);
    std::cout << '[' << c << ']';
    std::cout << (char)std::cin.peek() << (char)std::cin.get() << (char)std::cin.get();
    std::cin.putback('!');
    std::cin >> c;
    std::cout << c << '\n';
    std::cin >> std::noskipws;
    int spaces = 0;
    while (std::cin >> c && c != '.')
        spaces += c == ' ';
    std::cout << spaces << '\n';
    std::cin >> std::skipws >> c;
    std::cout << c << ' ' << std::cin.get() << ' ' << (std::cin.get() == EOF) << std::cin.eof() << '\n';
}
