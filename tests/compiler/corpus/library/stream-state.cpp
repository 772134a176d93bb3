#include <iostream>
#include <sstream>
void show(const char *when, std::ios &stream)
{
    std::cout << when << ": " << stream.good() << stream.eof() << stream.fail() << stream.bad() << (stream ? " yes" : " no") << (!stream ? " not" : "") << ' ' << stream.rdstate() << '\n';
}
int main()
{
    std::istringstream in("12 x");
    int n;
    show("fresh", in);
    in >> n;
    show("after a number", in);
    in >> n;
    show("after a letter", in);
    in.clear();
    char c;
    in >> c;
    show("after clear", in);
    in >> c;
    show("at the end", in);
    in.clear(std::ios::eofbit);
    show("set by hand", in);
    in.setstate(std::ios::failbit);
    show("more set", in);
    std::istringstream last("5");
    last >> n;
    show("number at the end", last);
}
