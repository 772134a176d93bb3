// Streams that live for one statement, and files read and written through one stream.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

struct Point { int x, y; };
std::ostream &operator<<(std::ostream &out, const Point &p) { return out << '(' << p.x << ", " << p.y << ')'; }

int main() {
    const char *const name = "temporary-streams.txt";
    char buffer[] = "an array";
    std::ofstream(name) << "text " << 5 << ' ' << 2.5 << ' ' << Point{3, 4} << std::endl;
    std::ofstream(name, std::ios::app) << Point{5, 6} << std::string(" and a string\n");
    std::ofstream(name, std::ios::app) << buffer << '\n';
    std::ofstream(name, std::ios::app) << std::endl << true;
    std::string line;
    std::ifstream in(name);
    while (std::getline(in, line)) std::cout << '[' << line << "]\n";
    in.close();
    std::fstream both(name, std::ios::in | std::ios::out | std::ios::app);
    both << " more " << 7L;
    both.seekg(0);
    int lines = 0;
    while (std::getline(both, line)) ++lines;
    std::cout << lines << ' ' << line << '\n';
    both.close();
    std::string word;
    std::ifstream(name) >> word;
    std::cout << word << '\n';
    std::ifstream missing("no such file");
    std::cout << missing.is_open() << !missing << '\n';
    std::remove(name);
}
