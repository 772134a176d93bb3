#include <iostream>
#include <sstream>
int main()
{
    std::istringstream in("0123456789");
    char buffer[5] = {};
    in.read(buffer, 4);
    std::cout << buffer << in.gcount() << '\n';
    in.get(buffer, 3);
    std::cout << buffer << in.gcount() << '\n';
    in.ignore(2);
    in.unget();
    std::cout << (char)in.get() << in.tellg() << '\n';
    in.read(buffer, 4);
    std::cout << in.gcount() << in.eof() << in.fail() << '\n';
    in.clear();
    in.seekg(-3, std::ios::end);
    std::cout << in.rdbuf()->in_avail() << (char)in.peek() << in.readsome(buffer, 2) << '\n';
    in.ignore(100, 'x');
    std::cout << in.gcount() << in.eof() << '\n';
}
