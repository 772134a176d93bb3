#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
std::string hexadecimal(const unsigned char *bytes, int count)
{
    std::ostringstream out;
    for (int i = 0; i < count; i++)
        out << std::setw(2) << std::setfill('0') << std::hex << (int)bytes[i] << (i + 1 < count ? " " : "");
    return out.str();
}
int main()
{
    unsigned char bytes[] = {0, 15, 16, 255};
    std::cout << hexadecimal(bytes, 4) << '\n';
    std::ostringstream out;
    out << "x=" << 1 << ", y=" << 2.5 << ", s=" << std::string("str");
    std::cout << out.str() << ' ' << out.str().size() << ' ' << out.tellp() << '\n';
    out.str("");
    out << "new";
    std::cout << out.str() << '\n';
    out.seekp(0);
    out << 'N';
    std::cout << out.str() << '\n';
    std::ostringstream appended("start ", std::ios::ate);
    appended << "end";
    std::cout << appended.str() << '\n';
    std::ostringstream over("overwritten");
    over << "OVER";
    std::cout << over.str() << '\n';
}
