#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>

static const char *states(std::istream &in)
{
    static std::string text;
    text = std::string(in.good() ? "good" : "") + (in.eof() ? " eof" : "") + (in.fail() ? " fail" : "") + (in.bad() ? " bad" : "");
    return text.c_str();
}

int main()
{
    const char *texts[] = {"12", "-7", "+5", "abc", "", "  42 x", "99999999999", "0x1f", "017", "1e5", "1.5", "65536", "-1", "4294967296", "--5", "+", "0x", "1e+", ".5", "1e400", "true", "0", "t", "truex"};
    for (const char *text : texts) {
        std::cout << '[' << text << "]\n";
        { std::istringstream in(text); int v = 77; in >> v; std::cout << v << ' ' << states(in) << '\n'; }
        { std::istringstream in(text); unsigned short v = 77; in >> v; std::cout << v << ' ' << states(in) << '\n'; }
        { std::istringstream in(text); unsigned long long v = 77; in >> v; std::cout << v << ' ' << states(in) << '\n'; }
        { std::istringstream in(text); double v = 77; in >> v; std::cout << v << ' ' << states(in) << '\n'; }
        { std::istringstream in(text); bool v = true; in >> std::boolalpha >> v; std::cout << v << ' ' << states(in) << '\n'; }
        { std::istringstream in(text); int v = 77; in >> std::hex >> v; std::cout << v << ' ' << states(in) << '\n'; }
        { std::istringstream in(text); int v = 77; in.unsetf(std::ios::basefield); in >> v; std::cout << v << ' ' << states(in) << '\n'; }
        { std::istringstream in(text); char v[3] = "q"; in >> std::setw(3) >> v; std::cout << v << ' ' << states(in) << '\n'; }
        { std::istringstream in(text); int v = 77; in >> std::noskipws >> v; std::cout << v << ' ' << states(in) << '\n'; }
    }
    return 0;
}
