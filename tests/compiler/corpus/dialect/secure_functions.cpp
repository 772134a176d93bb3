// LLP64
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tchar.h>
#include <wchar.h>

#ifdef __GNUC__
#define sprintf_s(buffer, ...) snprintf(buffer, sizeof(buffer), __VA_ARGS__)
#define swprintf_s(buffer, ...) _snwprintf(buffer, sizeof(buffer) / 2, __VA_ARGS__)
#define strcpy_s(buffer, text) strcpy(buffer, text)
#define strcat_s(buffer, text) strcat(buffer, text)
#define strncpy_s(buffer, text, n) (strncpy(buffer, text, n), (buffer)[n] = 0)
#define wcscpy_s(buffer, text) wcscpy(buffer, text)
#define wcscat_s(buffer, text) wcscat(buffer, text)
#define _itoa_s(value, buffer, radix) _itoa(value, buffer, radix)
#define _tcscpy_s(buffer, text) strcpy(buffer, text)
#define _stprintf_s sprintf_s
#endif

struct holder { char text[12]; };

int main()
{
    char buffer[32];
    wchar_t wide[16];
    holder h;
    int n = sprintf_s(buffer, "%d-%s", 42, "x");
    printf("%s %d\n", buffer, n);
    strcpy_s(buffer, "copy");
    strcat_s(buffer, " cat");
    printf("%s\n", buffer);
    strncpy_s(buffer, "truncated", 5);
    printf("%s\n", buffer);
    strcpy_s(h.text, "holder");
    printf("%s\n", h.text);
    swprintf_s(wide, L"%d", 7);
    printf("%ls\n", wide);
    wcscpy_s(wide, L"ab");
    wcscat_s(wide, L"cd");
    printf("%ls\n", wide);
    _itoa_s(255, buffer, 16);
    printf("%s\n", buffer);
    TCHAR t[10];
    _tcscpy_s(t, _T("tchar"));
    _tprintf(_T("%s\n"), t);
    _stprintf_s(buffer, _T("%03d"), 5);
    printf("%s\n", buffer);
    return 0;
}
