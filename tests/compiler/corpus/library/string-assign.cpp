#include <iostream>
#include <string>
int main()
{
    std::string a = "first", b;
    b = a;
    a = "second, which is longer than sixteen characters";
    std::cout << a << '|' << b << '\n';
    b = 'c';
    std::cout << b << '\n';
    b.assign(3, 'z').append("end");
    std::cout << b << '\n';
    b.assign(a, 8, 5);
    std::cout << b << '\n';
    b.assign("pointer", 5);
    std::cout << b << '\n';
    a = a;
    a = a.c_str() + 8;
    std::cout << a << '\n';
    std::string c = static_cast<std::string &&>(a);
    std::cout << c << a.size() << '\n';
    a = static_cast<std::string &&>(c);
    std::cout << a << '\n';
    std::string d("one"), e("another one that is long enough");
    d.swap(e);
    swap(d, a);
    std::cout << d << '|' << e << '|' << a << '\n';
}
