#include <iostream>
#include <iomanip>
std::ostream &tab(std::ostream &out) { return out << '\t'; }
std::ostream &money(std::ostream &out) { return out << std::fixed << std::setprecision(2) << '$'; }
int main()
{
    std::cout << 1 << tab << 2 << tab << money << 3.456 << std::endl;
}
