// LLP64
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <wchar.h>

int main()
{
    char text[32];
    printf("%d %d %d\n", _stricmp("Hello", "hELLO"), _stricmp("a", "b") < 0, _strnicmp("HELLO world", "hello there", 5));
    strcpy_s(text, sizeof(text), "Copy");
    strcat_s(text, sizeof(text), " and cat");
    printf("%s\n", text);
    strncpy_s(text, sizeof(text), "abcdef", 3);
    printf("%s\n", text);
    printf("%d ", strncpy_s(text, 4, "abcdef", _TRUNCATE));
    printf("%s\n", text);
    char *copy = _strdup("Duplicate");
    char *low = _strdup("LOWER");
    printf("%s %s\n", _strupr(copy), _strlwr(low));
    free(low);
    printf("%s\n", _strrev(copy));
    free(copy);
    char list[] = "one, two;three  four";
    char *context = NULL;
    for (char *token = strtok_s(list, ", ;", &context); token; token = strtok_s(NULL, ", ;", &context)) printf("<%s>", token);
    printf("\n");
    char other[] = "a=b=c";
    char *first = strtok(other, "=");
    char *second = strtok(NULL, "");
    printf("%s %s\n", first, second);
    printf("%s %s %s\n", strchr("path/to/file", '/'), strrchr("path/to/file", '/'), strstr("a needle here", "need"));
    printf("%d %d %s\n", (int)strspn("12345abc", "0123456789"), (int)strcspn("abc,def", ","), strpbrk("hello world", "ow"));
    printf("%d %d\n", (int)strnlen("four", 10), (int)strnlen("much longer", 4));
    wchar_t wide[32];
    wcscpy_s(wide, 32, L"Wide");
    wcscat_s(wide, 32, L" text");
    printf("%ls %d %d\n", wide, (int)wcslen(wide), _wcsicmp(L"ABC", L"abc"));
    printf("%ls %ls\n", wcschr(wide, L't'), wcsstr(wide, L"de"));
    memset(text, 'x', 10);
    memcpy_s(text, sizeof(text), "12345", 5);
    memmove(text + 2, text, 5);
    printf("%.10s %d\n", text, memcmp("abc", "abd", 3) < 0);
    printf("%s\n", (char *)memchr("find the t", 't', 10));
    return 0;
}
