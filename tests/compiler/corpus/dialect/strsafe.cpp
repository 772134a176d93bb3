// LLP64: strsafe.h cuts to fit and says so.
#include <windows.h>
#include <strsafe.h>
#include <stdio.h>

static void show(const char *what, HRESULT result, const char *text) {
    printf("%-8s %08lX '%s'\n", what, (unsigned long)result, text);
}

int main() {
    char text[8];
    TCHAR other[16];
    WCHAR wide[6];
    size_t length = 77;
    show("copy", StringCchCopyA(text, 8, "fits"), text);
    show("cat", StringCchCatA(text, 8, " not quite"), text);
    show("copyN", StringCchCopyNA(text, 8, "abcdef", 3), text);
    show("catN", StringCchCatNA(text, 8, "ghijkl", 2), text);
    show("print", StringCchPrintf(other, 16, TEXT("%d-%s"), 12, TEXT("ab")), other);
    show("bytes", StringCbPrintf(other, sizeof other, TEXT("%0*d"), 20, 5), other);
    HRESULT result = StringCbPrintfW(wide, sizeof wide, L"%s%d", L"abc", 12345);
    printf("%08lX %ls\n", (unsigned long)result, wide);
    result = StringCchLength(other, 16, &length);
    printf("%ld %u\n", result, (unsigned)length);
    result = StringCchLength(other, 3, &length);
    printf("%08lX %d\n", (unsigned long)result, SUCCEEDED(result));
    printf("%d %d\n", StringCchCopyA(text, 0, "x") == STRSAFE_E_INVALID_PARAMETER, FAILED(STRSAFE_E_INSUFFICIENT_BUFFER));
    return 0;
}
