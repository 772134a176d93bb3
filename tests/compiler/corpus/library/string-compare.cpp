#include <iostream>
#include <string>
int sign(int n) { return n < 0 ? -1 : n > 0; }
int main()
{
    std::string a = "apple", b = "banana", c = "apple";
    std::cout << (a == c) << (a == b) << (a != b) << (a < b) << (b < a) << (a <= c) << (a >= c) << (a > b) << '\n';
    std::cout << (a == "apple") << ("apple" == a) << (a < "b") << ("b" > a) << (a != "apples") << (a < "apples") << '\n';
    std::cout << sign(a.compare(b)) << sign(b.compare(a)) << a.compare(c) << sign(a.compare("app")) << sign(a.compare(0, 3, "app")) << sign(a.compare(1, 2, b, 0, 2)) << '\n';
    std::cout << (std::string("a\xff") > "ab") << (std::string() < a) << '\n';
}
