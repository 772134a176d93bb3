// LLP64
#define UNICODE
#define _UNICODE
#include <stdio.h>
#include <stdlib.h>
#include <tchar.h>

int main()
{
    TCHAR text[64];
    int number = 0;
    _tcscpy(text, _T("value=42"));
    _stscanf(text, _T("value=%d"), &number);
    _tprintf(_T("%d\n"), number);
    _itot(255, text, 16);
    _tprintf(_T("%ls %d %d\n"), _tcsupr(text), _istdigit(text[0]) != 0, _istalpha(text[0]) != 0);
    TCHAR *end;
    _tprintf(_T("%.2f %ld\n"), _tcstod(_T("2.5x"), &end), _tcstol(_T("-12"), &end, 10));
    FILE *file;
    if (_tfopen_s(&file, _T("tchar.txt"), _T("w")) == 0) {
        _ftprintf(file, _T("%d lines\n"), 2);
        fclose(file);
    }
    file = _tfopen(_T("tchar.txt"), _T("r"));
    _fgetts(text, 64, file);
    _tprintf(_T("%ls%d\n"), text, (int)_tcslen(text));
    fclose(file);
    _tremove(_T("tchar.txt"));
    TCHAR drive[_MAX_PATH], folder[_MAX_PATH], base[_MAX_PATH], extension[_MAX_PATH];
    _tsplitpath(_T("C:\\a\\b.txt"), drive, folder, base, extension);
    _tprintf(_T("%ls %ls %ls %ls\n"), drive, folder, base, extension);
    _tprintf(_T("%ls %d\n"), _tcspbrk(_T("a,b;c"), _T(";,")), (int)_tcscspn(_T("abc;"), _T(";")));
    return 0;
}
