#include <iostream>
#include <sstream>
#include <string>

int main()
{
    std::stringstream stream;
    stream << 1 << ' ' << 2.5 << " word " << 'c' << std::endl << "line two";
    int number;
    double real;
    std::string word;
    char letter;
    stream >> number >> real >> word >> letter;
    std::cout << number << real << word << letter;
    std::string line;
    std::getline(stream, line);
    std::cout << '[' << line << ']';
    std::getline(stream, line);
    std::cout << line << stream.eof() << stream.fail() << '\n';
    stream.clear();
    stream.str("");
    stream << "abc";
    std::cout << stream.str() << stream.tellp() << stream.tellg() << '\n';
    stream.seekp(1);
    stream << 'X';
    stream.seekg(-1, std::ios::end);
    std::cout << stream.str() << (char)stream.get() << stream.get() << stream.eof() << '\n';
    std::istringstream in("hello");
    std::cout << (char)in.peek() << (char)in.get() << in.gcount();
    in.unget();
    in.putback('h');
    std::cout << in.good() << in.bad() << '\n';
    in.exceptions(std::ios::failbit);
    try {
        in.clear();
        in >> number;
    } catch (const std::ios_base::failure &) {
        std::cout << "failure " << in.fail() << '\n';
    }
    std::ostringstream captured;
    std::streambuf *old = std::cout.rdbuf(captured.rdbuf());
    std::cout << "captured";
    std::cout.rdbuf(old);
    std::cout << captured.str() << std::endl;
    const char *nothing = nullptr;
    std::cout << nothing;
    std::cout << "lost";
    std::cout.clear();
    std::cout << "back\n";
    return 0;
}
