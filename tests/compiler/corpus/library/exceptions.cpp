#include <iostream>
#include <new>
#include <sstream>
#include <stdexcept>
#include <string>
#include <typeinfo>
void show(const char *when, const std::exception &e) { std::cout << when << ": " << e.what() << '\n'; }
int parse(const std::string &text)
{
    if (text.empty())
        throw std::invalid_argument("empty text");
    return std::stoi(text);
}
int main()
{
    std::string s = "short";
    try { s.at(20); } catch (const std::out_of_range &e) { show("at", e); }
    try { s.substr(9); } catch (const std::logic_error &e) { show("substr", e); }
    try { s.insert(7, "x"); } catch (const std::exception &e) { show("insert", e); }
    try { parse(""); } catch (const std::exception &e) { show("empty", e); }
    try { parse("none"); } catch (const std::invalid_argument &e) { show("none", e); }
    try { parse("99999999999"); } catch (const std::out_of_range &e) { show("big", e); }
    try { throw std::runtime_error(std::string("made ") + "of text"); } catch (std::runtime_error &e) { show("runtime", e); }
    try { throw std::exception(); } catch (std::exception &e) { show("plain", e); }
    std::istringstream in("x");
    in.exceptions(std::ios::failbit);
    int n;
    try { in >> n; } catch (const std::ios_base::failure &e) { std::cout << "failure\n"; }
    std::cout << (typeid(int) == typeid(n)) << (typeid(n) != typeid(s)) << '\n';
}
