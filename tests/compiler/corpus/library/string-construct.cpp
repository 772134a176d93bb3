#include <iostream>
#include <string>
using std::string;
int main()
{
    const char *text = "Overlapped";
    string a, b("text"), c(5, 'x'), d(text, 4), e(b, 1), f(b, 1, 2), g(text + 4, text + 7), h = "copy", i(h), j{"braces"}, k(b.begin() + 1, b.end());
    string l(h.rbegin(), h.rend());
    string moved(static_cast<string &&>(i));
    std::cout << '[' << a << "] " << b << ' ' << c << ' ' << d << ' ' << e << ' ' << f << ' ' << g << ' ' << h << ' ' << j << ' ' << k << ' ' << l << ' ' << moved << " [" << i << "]\n";
    string zero("a\0b", 3);
    std::cout << zero.size() << ' ' << zero.length() << ' ' << string().empty() << string("x").empty() << '\n';
    std::cout << sizeof(string) << ' ' << a.capacity() << ' ' << string(40, 'y').capacity() << '\n';
}
