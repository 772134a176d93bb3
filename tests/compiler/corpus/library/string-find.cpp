#include <iostream>
#include <string>
void show(std::string::size_type at)
{
    if (at == std::string::npos)
        std::cout << "- ";
    else
        std::cout << at << ' ';
}
int main()
{
    const std::string s = "the cat sat on the mat";
    show(s.find("the"));
    show(s.find("the", 1));
    show(s.find('z'));
    show(s.find(std::string("at"), 6));
    show(s.find("satire", 0, 3));
    show(s.find(""));
    show(s.find("", 100));
    std::cout << '\n';
    show(s.rfind("the"));
    show(s.rfind("the", 14));
    show(s.rfind('t'));
    show(s.rfind("dog"));
    show(s.rfind("", 3));
    std::cout << '\n';
    show(s.find_first_of("xyzo"));
    show(s.find_first_not_of("eht "));
    show(s.find_last_of("ao"));
    show(s.find_last_not_of("tam"));
    show(s.find_first_of('q'));
    show(s.find_last_of("t", 5));
    std::cout << '\n';
    std::cout << s.starts_with("the") << s.starts_with('x') << s.ends_with("mat") << s.ends_with(std::string("the")) << '\n';
}
