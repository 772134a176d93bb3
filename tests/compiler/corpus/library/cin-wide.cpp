// LLP64
#include <iostream>
#include <string>
int main()
{
    std::wstring word, line;
    int n;
    std::wcin >> word >> n;
    std::wcin.ignore();
    std::getline(std::wcin, line);
    std::wcout << word << L'|' << n << L'|' << line << std::endl;
}
