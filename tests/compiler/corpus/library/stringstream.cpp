#include <iostream>
#include <sstream>
#include <string>
int main()
{
    std::stringstream stream;
    stream << 10 << ' ' << 20.5 << " word";
    int i;
    double d;
    std::string w;
    stream >> i >> d >> w;
    std::cout << i << ' ' << d << ' ' << w << ' ' << stream.eof() << '\n';
    stream.clear();
    stream << " more";
    stream >> w;
    std::cout << w << '|' << stream.str() << '\n';
    stream.str("");
    stream.clear();
    stream << "a,b,,c";
    while (std::getline(stream, w, ','))
        std::cout << '<' << w << '>';
    std::cout << '\n';
    std::stringstream number("123abc");
    number >> i;
    std::cout << i << (char)number.peek() << number.tellg() << '\n';
    std::stringstream both("one two");
    both.seekg(4);
    both >> w;
    std::cout << w << '\n';
    both.clear();
    both.seekg(0, std::ios::beg);
    both >> w;
    std::cout << w << '\n';
}
