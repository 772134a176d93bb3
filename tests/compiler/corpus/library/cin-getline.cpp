#include <iostream>
#include <string>
int main()
{
    std::string line;
    int n;
    std::cin >> n;
    std::cin.ignore();
    for (int i = 0; i < n; i++) {
        std::getline(std::cin, line);
        std::cout << i << ": [" << line << "] " << line.size() << '\n';
    }
    char buffer[8];
    std::cin.getline(buffer, sizeof(buffer));
    std::cout << buffer << ' ' << std::cin.gcount() << ' ' << std::cin.fail() << '\n';
    std::cin.getline(buffer, sizeof(buffer));
    std::cout << buffer << ' ' << std::cin.gcount() << ' ' << std::cin.fail() << '\n';
    std::cin.clear();
    std::cin.getline(buffer, sizeof(buffer));
    std::cout << '[' << buffer << "]\n";
    while (std::getline(std::cin, line, ','))
        std::cout << '<' << line << '>';
    std::cout << std::cin.eof() << '\n';
}
