#include <iostream>
int main()
{
    std::ostream &out = std::cout;
    out << "to cout" << std::endl;
    std::cerr << "";
    std::clog << "";
    std::cout << std::ends;
    std::cout << "end" << std::endl;
}
