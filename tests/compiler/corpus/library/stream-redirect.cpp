#include <iostream>
#include <sstream>
int main()
{
    std::ostringstream kept;
    std::streambuf *before = std::cout.rdbuf(kept.rdbuf());
    std::cout << "hidden " << 42;
    std::cout.rdbuf(before);
    std::cout << '[' << kept.str() << "]\n";
    std::istringstream given("from a string");
    std::streambuf *keyboard = std::cin.rdbuf(given.rdbuf());
    std::string word;
    std::cin >> word;
    std::cin.rdbuf(keyboard);
    std::cout << word << '\n';
    std::cout << given.rdbuf() << '\n';
}
