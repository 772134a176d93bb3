#include <iostream>
int main()
{
    short s = -12;
    unsigned short us = 65535;
    long l = -2147483647L - 1;
    unsigned long ul = 4294967295UL;
    long long ll = -9223372036854775807LL - 1;
    unsigned long long ull = 18446744073709551615ULL;
    std::cout << s << ' ' << us << ' ' << 0 << ' ' << -1 << ' ' << 4000000000u << '\n';
    std::cout << l << ' ' << ul << ' ' << ll << ' ' << ull << '\n';
    std::cout << std::hex << 255 << ' ' << s << ' ' << us << ' ' << -1 << ' ' << -1LL << '\n';
    std::cout << std::oct << 8 << ' ' << s << ' ' << 0 << '\n';
    std::cout << std::dec << 8 << std::endl;
}
