// LLP64
#include <windows.h>
#include <stdio.h>

int main()
{
    char text[100];
    wchar_t wide[100];
    printf("%d", wsprintfA(text, "%d|%5d|%-5d|%05d|%x|%X|%u", -42, 42, 42, 42, 48879, 48879, 3000000000u));
    printf(" [%s]\n", text);
    printf("%d", wsprintfA(text, "%s-%c-%%-%10s-%.2s", "abc", 'z', "right", "cut"));
    printf(" [%s]\n", text);
    printf("%d", wsprintfW(wide, L"%s %d", L"wide", 7));
    printf(" [%ls]\n", wide);
    printf("%s\n", lstrcpyA(text, "copied"));
    printf("%s\n", lstrcatA(text, " and more"));
    printf("%d %d %d\n", lstrlenA(text), lstrlenA(NULL), lstrlenW(L"four"));
    printf("%s\n", lstrcpynA(text, "0123456789", 5));
    printf("%d %d %d\n", lstrcmpA("apple", "apple"), lstrcmpA("apple", "banana"), lstrcmpA("cherry", "banana"));
    printf("%d\n", lstrcmpiA("Apple", "aPPLE"));
    lstrcpyW(wide, L"Wide");
    lstrcatW(wide, L" text");
    printf("%ls\n", wide);
    lstrcpyA(text, "Mixed Case 1");
    printf("%s\n", CharUpperA(text));
    printf("%s\n", CharLowerA(text));
    return 0;
}
