// LLP64
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
std::string contents(const char *name)
{
    std::ifstream in(name, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}
int main()
{
    {
        std::ofstream out("a.txt");
        out << "one\ttwo\n" << std::hex << 255 << '\n';
    }
    {
        std::ifstream in("a.txt");
        std::ofstream out("b.txt");
        char c;
        while (in.get(c))
            out.put(c >= 'a' && c <= 'z' ? (char)(c - 32) : c);
    }
    std::string text = contents("b.txt");
    std::cout << text.size() << ' ' << text;
    std::ostream *to = new std::ofstream("c.txt");
    *to << "through a pointer";
    delete to;
    std::cout << contents("c.txt") << '\n';
    remove("a.txt");
    remove("b.txt");
    remove("c.txt");
}
