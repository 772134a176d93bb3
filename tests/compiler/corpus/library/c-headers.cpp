#include <cassert>
#include <cctype>
#include <cerrno>
#include <cfloat>
#include <climits>
#include <cmath>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <iostream>
int main()
{
    std::uint8_t byte = 255;
    std::int64_t big = INT64_MAX;
    std::size_t size = std::strlen("four");
    std::cout << (int)byte << ' ' << big << ' ' << size << ' ' << CHAR_BIT << ' ' << INT_MAX << ' ' << DBL_DIG << '\n';
    std::cout << std::sqrt(2.0) << ' ' << std::pow(2.0, 10) << ' ' << std::abs(-3) << ' ' << std::abs(-2.5) << ' ' << std::floor(-1.5) << '\n';
    char text[20];
    std::strcpy(text, "abc");
    std::strcat(text, "def");
    std::cout << text << ' ' << std::strcmp(text, "abcdef") << ' ' << std::atoi("12") << ' ' << (char)std::toupper('a') << '\n';
    std::printf("%d\n", std::isdigit('5') != 0);
    assert(size == 4);
    std::time_t now = 0;
    std::cout << now << '\n';
}
