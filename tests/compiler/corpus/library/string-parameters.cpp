#include <iostream>
#include <string>
#include <cstring>
#include <cstdio>
void byValue(std::string s) { s += "!"; std::cout << s << '\n'; }
void byReference(std::string &s) { s += "?"; }
void byConstant(const std::string &s) { std::cout << s << ' ' << s.size() << '\n'; }
void cText(const char *text) { printf("%s %d\n", text, (int)strlen(text)); }
bool isPalindrome(const std::string &s)
{
    for (size_t i = 0, j = s.size(); i < j; i++)
        if (s[i] != s[--j])
            return false;
    return true;
}
int main()
{
    std::string s = "text";
    byValue(s);
    byReference(s);
    byConstant(s);
    byConstant("literal");
    byConstant({"braces"});
    cText(s.c_str());
    std::cout << isPalindrome("level") << isPalindrome("levels") << '\n';
    std::string chosen = s.empty() ? "none" : s;
    std::cout << (s.size() > 2 ? s : std::string("short")) << chosen << '\n';
}
