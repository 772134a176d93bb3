#include <iostream>
#include <string>
std::string greet(const std::string &name) { return "Hello, " + name + '!'; }
std::string twice(std::string s) { return s + s; }
int main()
{
    std::string a = "a", b = "b";
    std::cout << a + b << a + "lit" << "lit" + a << a + 'c' << 'c' + a << a + b + a + "x" + 'y' + b << '\n';
    std::cout << greet("world") << twice(greet("you")) << '\n';
    std::string path = "C:" + std::string("\\") + "dir" + "\\" + "file" + std::to_string(7) + ".txt";
    std::cout << path << '\n';
    const char *host = "host";
    std::string url = std::string("http://") + host + ":" + std::to_string(8080) + "/";
    std::cout << url << ' ' << url.length() << '\n';
}
