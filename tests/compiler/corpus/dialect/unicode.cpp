// LLP64
#define UNICODE
#define _UNICODE
#include <stdio.h>
#include <tchar.h>
#include <windows.h>

int main()
{
    TCHAR name[20] = _T("wide");
    LPTSTR p = name;
    LPCWSTR w = TEXT("w");
    _tcscat(p, w);
    _tprintf(_T("%ls %d %d\n"), name, (int)_tcslen(name), (int)sizeof(TCHAR));
    TCHAR c = _T('x');
    wchar_t d = c;
    wprintf(L"%lc\n", d);
    return 0;
}
