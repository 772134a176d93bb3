#include <iostream>
#include <string>
int main()
{
    std::string s;
    for (int i = 0; i < 40; i++) {
        s += (char)('a' + i % 26);
        if (i % 13 == 0)
            std::cout << s.size() << ':' << s.capacity() << ' ';
    }
    std::cout << s << '\n';
    s = "ab";
    s += s;
    s += "cd";
    s.append(s, 1, 2).append("xyz", 2).append(2, '-').append(s.begin(), s.begin() + 2);
    s.push_back('!');
    std::cout << s << '\n';
    s.append(s.c_str() + 2);
    std::cout << s << ' ' << s.back() << s.front() << '\n';
    s.pop_back();
    std::cout << s << '\n';
}
