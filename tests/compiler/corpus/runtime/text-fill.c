// LLP64 UCRT
#include <stdio.h>
#include <string.h>
#include <wchar.h>

static int sign(int x) { return (x > 0) - (x < 0); }

int main(void)
{
    char text[64];
    wchar_t wide[64];
    puts(_strset(strcpy(text, "Hello"), 'x'));
    _strnset(strcpy(text, "Hello"), '*', 2);
    puts(text);
    _strnset(text, '-', 99);
    puts(text);
    printf("%d %d\n", sign(_memicmp("AbC", "aBd", 3)), sign(_stricoll("abc", "ABD")));
    printf("%d %s\n", (int)strxfrm(text, "xyz", 64), text);
    char *end = _memccpy(text, "copy.this", '.', 64);
    *end = 0;
    printf("%s %d\n", text, _memccpy(text, "nodot", '.', 5) == NULL);
    printf("%ls %ls\n", _wcsset(wcscpy(wide, L"Wide"), L'q'), wide);
    printf("%d %d\n", wmemcmp(L"abc", L"abd", 3), wmemchr(L"abc", L'c', 3) != NULL);
    strcpy(text, "MiXed");
    int failed = _strlwr_s(text, 64);
    printf("%d %s\n", failed, text);
    failed = _strupr_s(text, 64);
    printf("%d %s\n", failed, text);
    return 0;
}
