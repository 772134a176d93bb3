#include <iostream>
#include <sstream>

int main()
{
    std::cout << (std::cin.tie() == &std::cout) << (std::cout.tie() == nullptr) << (std::cerr.tie() == &std::cout) << '\n';
    std::cin.tie(nullptr);
    std::ios_base::sync_with_stdio(false);
    std::ostringstream text;
    std::istringstream in("5");
    in.tie(&text);
    int number = 0;
    in >> number;
    std::cout << number << (in.tie() == &text) << '\n';
    try {
        throw std::bad_alloc();
    } catch (const std::exception &problem) {
        std::cout << problem.what() << '\n';
    }
    return 0;
}
