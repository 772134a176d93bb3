// LLP64
#include <stdio.h>
#include <wchar.h>
#include <string.h>

int main(void)
{
    wchar_t text[32] = L"one two three";
    printf("%d %ls\n", (int)wcslen(text), wcsrchr(text, L't'));
    printf("%d %d\n", wcscmp(L"abc", L"abd") < 0, wcsncmp(L"abcx", L"abcy", 3));
    wcsncpy(text, L"copied", 32);
    printf("%ls\n", text);
    wcscat(text, L"!");
    printf("%ls %d\n", text, (int)wcscspn(text, L"!"));
    wchar_t block[4];
    wmemset(block, L'z', 3);
    block[3] = 0;
    printf("%ls\n", block);
    printf("%ld %.2f\n", wcstol(L"-77", NULL, 10), wcstod(L"1.25", NULL));
    return 0;
}
