#include <iostream>
#include <sstream>
#include <string>
int main()
{
    std::istringstream in("GET /index.html HTTP/1.1\nHost: example\n\nbody 1 2 3");
    std::string method, path, version, line;
    in >> method >> path >> version;
    std::cout << method << '|' << path << '|' << version << '\n';
    in.ignore();
    while (std::getline(in, line) && !line.empty())
        std::cout << '[' << line << "]\n";
    int sum = 0, n;
    in >> line;
    while (in >> n)
        sum += n;
    std::cout << line << sum << in.eof() << in.fail() << '\n';
    std::istringstream again;
    again.str("7 eight");
    again >> n;
    std::cout << n << (again >> n ? "read" : "failed") << n << '\n';
    again.clear();
    again >> line;
    std::cout << line << '\n';
    int value;
    std::istringstream("99") >> value;
    std::cout << value << '\n';
}
