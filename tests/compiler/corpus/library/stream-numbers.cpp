#include <iostream>
#include <sstream>
#include <string>
void integer(const char *text)
{
    std::istringstream in(text);
    int n = -99;
    in >> n;
    std::string rest;
    bool failed = in.fail();
    in.clear();
    std::getline(in, rest);
    std::cout << '"' << text << "\" " << n << ' ' << failed << " [" << rest << "]\n";
}
void floating(const char *text)
{
    std::istringstream in(text);
    double d = -99;
    in >> d;
    std::string rest;
    bool failed = in.fail();
    in.clear();
    std::getline(in, rest);
    std::cout << '"' << text << "\" " << d << ' ' << failed << " [" << rest << "]\n";
}
int main()
{
    const char *integers[] = {"1", "+1", "-1", "007", "0x10", "12abc", "", "  ", "abc", "-", "2147483647", "2147483648", "-2147483648", "-2147483649", "99999999999999999999", "1.5", "1,2"};
    for (const char *text : integers)
        integer(text);
    const char *floats[] = {"1", "-1.5", ".5", "5.", "1e3", "1E-3x", "1e", "1e+", "e5", "1.2.3", "+2.5e1f", "--1", "1e400", "abc"};
    for (const char *text : floats)
        floating(text);
}
