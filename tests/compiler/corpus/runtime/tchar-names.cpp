// LLP64
#define __USE_MINGW_ANSI_STDIO 0
#define UNICODE
#define _UNICODE
#include <windows.h>
#include <tchar.h>
#include <stdio.h>

int main()
{
    TCHAR text[40];
    _tcscpy(text, _T("TCHAR"));
    _tcscat(text, TEXT(" text"));
    _tprintf(_T("%ls %d %d\n"), text, (int)_tcslen(text), (int)sizeof(TCHAR));
    _stprintf_s(text, 40, _T("%d|%ls"), 5, _T("five"));
    _putts(text);
    printf("%d %d\n", _ttoi(_T("123")), _tcsicmp(_T("ABC"), _T("abc")));
    LPTSTR found = _tcschr(text, _T('|'));
    _tprintf(_T("%ls\n"), found);
    printf("%d\n", lstrlen(text));
    return 0;
}
