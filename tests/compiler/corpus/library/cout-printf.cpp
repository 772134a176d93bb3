#include <cstdio>
#include <iostream>
int main()
{
    std::cout << "one ";
    printf("two ");
    std::cout << "three ";
    fputs("four ", stdout);
    std::cout << std::flush;
    putchar('5');
    std::cout << std::endl;
}
