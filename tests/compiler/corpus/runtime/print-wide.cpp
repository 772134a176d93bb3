// LLP64
#define __USE_MINGW_ANSI_STDIO 0
#include <stdio.h>
#include <wchar.h>

int main()
{
    int count = wprintf(L"%s|%S|%ls|%hs|%c|%C\n", L"wide", "narrow", L"long", "short", L'w', 'n');
    printf("%d\n", count);
    count = printf("%s|%S|%ls|%hs|%c|%C|%ws\n", "narrow", L"wide", L"long", "short", 'n', L'w', L"ws");
    printf("%d\n", count);
    wprintf(L"[%8s][%-8s][%.2s][%08d][%+.3f][%#x]\n", L"right", L"left", L"cut", 42, 3.14159, 255);
    fwprintf(stdout, L"%d %s\n", 7, L"to a stream");
    fputws(L"fputws\n", stdout);
    putwchar(L'p');
    fputwc(L'q', stdout);
    putwchar(L'\n');
    wchar_t text[32];
    printf("%d", _snwprintf(text, 32, L"%s %d", L"buffer", 5));
    printf(" %ls\n", text);
    printf("%d", swprintf_s(text, 32, L"%5.1f|%s", 2.27, L"x"));
    printf(" %ls\n", text);
    printf("%d", _snwprintf(text, 4, L"%s", L"too long"));
    printf(" %.4ls\n", text);
    printf("%d\n", _scwprintf(L"%d %s", 12345, L"abc"));
    return 0;
}
