// LLP64
#define __USE_MINGW_ANSI_STDIO 0
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <locale.h>
#include <errno.h>

int main(void)
{
    printf("%s\n", setlocale(LC_ALL, NULL));
    printf("%d\n", wprintf(L"plain\n"));
    errno = 0;
    int count = wprintf(L"stops here\xd55c never shown\n");
    printf("|%d %d\n", count, errno == EILSEQ);
    clearerr(stdout);
    count = printf("[%ls]", L"\xac00");
    printf("|%d\n", count);
    clearerr(stdout);
    wchar_t wide[10];
    count = (int)mbstowcs(wide, "a\xe9z", 10);
    printf("%d %d\n", count, wide[1] == 0xe9);
    char narrow[10];
    printf("%d\n", (int)wcstombs(narrow, L"ok", 10));
    printf("%d\n", (int)wcstombs(narrow, L"\xd55c", 10));
    printf("%s\n", setlocale(LC_ALL, "korean"));
    printf("%s\n", setlocale(LC_ALL, "C"));
    printf("%s\n", setlocale(LC_ALL, "no such locale") == NULL ? "none" : "some");
    return 0;
}
