// LLP64
#include <stdio.h>
#include <tchar.h>
#include <windows.h>

#ifdef __GNUC__
int main(int argc, _TCHAR *argv[])
#else
int _tmain(int argc, _TCHAR *argv[])
#endif
{
    TCHAR name[20] = _T("server");
    LPCTSTR text = TEXT("text");
    _tcscat(name, _T("!"));
    _tprintf(_T("%s %s %d %d\n"), name, text, (int)_tcslen(name), (int)sizeof(TCHAR));
    _tprintf(_T("%d\n"), argc > 0 && argv[0] != NULL);
    return 0;
}
