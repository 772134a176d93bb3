// LLP64
#include <iostream>
#include <iomanip>
#include <sstream>
#include <string>
int main()
{
    std::wstring name = L"wide";
    std::wcout << L"text " << name << L' ' << 42 << " narrow " << 'c' << ' ' << 2.5 << std::endl;
    std::wcout << std::setw(6) << 7 << std::left << std::setw(6) << L"ab" << L'|' << std::hex << 255 << std::dec << std::boolalpha << true << std::endl;
    std::wostringstream out;
    out << L"n=" << 5 << L';';
    std::wcout << out.str() << std::endl;
    std::wistringstream in(L"12 words here");
    int n;
    std::wstring word;
    in >> n >> word;
    std::wcout << n << word << std::endl;
    std::wstringstream both;
    both << 1 << L' ' << 2;
    int a, b;
    both >> a >> b;
    std::wcout << a + b << std::endl;
}
