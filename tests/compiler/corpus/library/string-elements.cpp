#include <iostream>
#include <string>
#include <cctype>
int main()
{
    std::string s = "Socket";
    for (size_t i = 0; i < s.size(); i++)
        s[i] = (char)toupper(s[i]);
    s.at(0) = 's';
    for (char &c : s)
        if (c == 'O')
            c = '0';
    for (char c : s)
        std::cout << c << ' ';
    for (std::string::iterator it = s.begin(); it != s.end(); ++it)
        std::cout << *it;
    for (auto it = s.rbegin(); it != s.rend(); it++)
        std::cout << *it;
    const std::string &constant = s;
    for (std::string::const_iterator it = constant.begin(); it < constant.end(); it += 2)
        std::cout << *it;
    std::cout << ' ' << (s.end() - s.begin()) << constant.begin()[2] << *(s.end() - 1) << *constant.rbegin() << constant.front() << constant.back() << '\n';
    char *raw = &s[0];
    raw[1] = '_';
    s.data()[2] = '-';
    std::cout << s.c_str() << ' ' << s[s.size()] + 0 << '\n';
    char copied[4] = {};
    std::cout << s.copy(copied, 3, 1) << copied << '\n';
}
