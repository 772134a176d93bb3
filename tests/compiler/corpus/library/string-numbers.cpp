// LLP64
#include <iostream>
#include <string>
int main()
{
    std::cout << std::to_string(42) + "," + std::to_string(-7L) + "," + std::to_string(4000000000u) + "," + std::to_string(-9000000000LL) + "," + std::to_string(18446744073709551615ULL) << '\n';
    std::cout << std::to_string(3.14159265) << ' ' << std::to_string(1.5f) << ' ' << std::to_string(1e15) << '\n';
    size_t used;
    std::cout << std::stoi("  42abc", &used) << ' ' << used << ' ' << std::stoi("-17") << ' ' << std::stoi("ff", nullptr, 16) << ' ' << std::stoi("0x1A", nullptr, 0) << ' ' << std::stoi("101", 0, 2) << '\n';
    std::cout << std::stol("123456") << ' ' << std::stoll("-9000000000") << ' ' << std::stoul("4294967295") << ' ' << std::stoull("18446744073709551615") << '\n';
    std::cout << std::stod("2.5e3 rest", &used) << ' ' << used << ' ' << std::stof("0.125") << '\n';
}
