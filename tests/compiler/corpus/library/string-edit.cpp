#include <iostream>
#include <string>
int main()
{
    std::string s = "Hello world";
    s.insert(5, ",").insert(0, 2, '*').insert(s.size(), "!?", 1);
    std::cout << s << '\n';
    s.erase(0, 2).erase(s.size() - 1);
    std::cout << s << '\n';
    s.replace(7, 5, "there").replace(0, 5, 3, 'h');
    std::cout << s << '\n';
    s.insert(s.begin(), '>');
    s.erase(s.begin() + 1);
    s.erase(s.begin() + 1, s.begin() + 3);
    std::cout << s << '\n';
    s.replace(s.begin(), s.begin() + 1, "<<");
    std::cout << s << '\n';
    s.resize(4);
    std::cout << s << '|';
    s.resize(7, '.');
    std::cout << s << '|' << s.substr(2, 3) << '|' << s.substr(5) << '\n';
    s.clear();
    std::cout << s.empty() << s.size() << '\n';
}
