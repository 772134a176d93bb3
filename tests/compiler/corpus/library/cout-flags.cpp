#include <iostream>
using std::cout;
using std::ios;
int main()
{
    ios::fmtflags before = cout.flags();
    cout.setf(ios::hex, ios::basefield);
    cout.setf(ios::showbase | ios::uppercase);
    cout << 48879 << '\n';
    cout.unsetf(ios::showbase);
    cout << 48879 << '\n';
    cout.flags(before);
    cout << 48879 << ' ' << (cout.flags() == before) << '\n';
    cout.precision(3);
    cout << 2.0 / 3 << ' ' << cout.precision() << '\n';
    cout.setf(ios::fixed, ios::floatfield);
    cout << 2.0 / 3 << ' ' << ((cout.flags() & ios::fixed) != 0) << '\n';
    cout.setf(ios::left, ios::adjustfield);
    cout.width(8);
    cout << 1.0 << "|\n";
}
