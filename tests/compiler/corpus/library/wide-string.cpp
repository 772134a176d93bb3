// LLP64
#include <string>
#include <cstdio>
#include <cwchar>
int main()
{
    std::wstring a = L"wide", b(3, L'x'), c = a + L" " + b;
    printf("%d %d %d\n", (int)c.size(), (int)sizeof(std::wstring), (int)a.capacity());
    c += L'!';
    c.insert(4, L"r").replace(0, 1, L"W");
    c.append(L" and long enough to leave the object");
    wprintf(L"%ls\n", c.c_str());
    printf("%d %d %d\n", (int)c.find(L"and"), (int)c.find(L'q'), (int)c.rfind(L"l"));
    printf("%d %d %d\n", a == L"wide", a < L"wider", c.compare(a) < 0);
    wprintf(L"%ls %ls\n", c.substr(0, 5).c_str(), std::to_wstring(42).c_str());
    printf("%d\n", std::stoi(std::wstring(L"17")));
    for (wchar_t &one : a)
        one = one - 32;
    wprintf(L"%ls\n", a.c_str());
}
