#include <cstdio>
#include <iostream>
#include <string>
int main()
{
    int a, b;
    std::string rest;
    std::cin >> a;
    if (scanf("%d", &b) != 1)
        return 1;
    std::getline(std::cin, rest);
    std::cout << a + b << rest << '\n';
    std::cout << (char)getchar() << (char)std::cin.get() << '\n';
}
