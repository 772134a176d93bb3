#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
int main()
{
    std::ofstream out("lines.txt");
    if (!out) {
        std::cout << "cannot write\n";
        return 1;
    }
    for (int i = 1; i <= 3; i++)
        out << "line " << i << std::endl;
    out << 3.5 << ' ' << 42;
    out.close();
    std::cout << out.is_open() << out.good() << '\n';
    std::ifstream in("lines.txt");
    std::string line;
    for (int i = 0; i < 3 && std::getline(in, line); i++)
        std::cout << '[' << line << "]\n";
    double d;
    int n;
    in >> d >> n;
    std::cout << d + n << in.eof() << '\n';
    in.close();
    std::ofstream more("lines.txt", std::ios::app);
    more << " appended\n";
    more.close();
    in.open(std::string("lines.txt"));
    int count = 0;
    while (std::getline(in, line))
        count++;
    std::cout << count << ' ' << line << '\n';
    in.close();
    remove("lines.txt");
    std::ifstream missing("no such file.txt");
    std::cout << missing.is_open() << missing.fail() << (missing ? "there" : "missing") << '\n';
}
