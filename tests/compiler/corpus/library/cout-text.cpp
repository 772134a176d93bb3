#include <iostream>
int main()
{
    char word[] = "word";
    const char *text = "text";
    signed char sc = 'S';
    unsigned char uc = 'U';
    const unsigned char bytes[] = "bytes";
    std::cout << word << ' ' << text << ' ' << sc << uc << ' ' << bytes << ' ' << 'x' << ' ' << (int)'x' << '\n';
    std::cout << "zero" << '\0' << "after" << '\n';
    std::cout.put('p').put('u').put('t').put('\n');
    std::cout.write("write me", 5) << '\n';
    std::cout << nullptr << ' ' << (void *)0 << ' ' << (void *)255 << '\n';
    std::cout << true << false << std::boolalpha << true << false << std::noboolalpha << true << '\n';
}
