// LLP64
#include <windows.h>
#include <stdio.h>
#include <string.h>

static void bytes(const char *what, const void *data, int count)
{
    printf("%s (%d):", what, count);
    for (int i = 0; i < count; i++) printf(" %02x", ((const unsigned char *)data)[i]);
    printf("\n");
}

int main()
{
    wchar_t wide[32];
    char narrow[64];
    int count = MultiByteToWideChar(CP_UTF8, 0, "\xed\x95\x9c\xea\xb8\x80 a", -1, wide, 32);
    bytes("utf-8 to wide", wide, count * 2);
    printf("room %d\n", MultiByteToWideChar(CP_UTF8, 0, "\xed\x95\x9c" "a", 4, NULL, 0));
    count = WideCharToMultiByte(CP_UTF8, 0, wide, -1, narrow, sizeof(narrow), NULL, NULL);
    bytes("wide to utf-8", narrow, count);
    count = WideCharToMultiByte(949, 0, L"\xd55c\xae00 \xb620" L"A", -1, narrow, sizeof(narrow), NULL, NULL);
    bytes("wide to 949", narrow, count);
    count = MultiByteToWideChar(949, 0, narrow, count, wide, 32);
    bytes("949 to wide", wide, count * 2);
    count = WideCharToMultiByte(936, 0, L"\x4e2d\x6587", 2, narrow, sizeof(narrow), NULL, NULL);
    bytes("wide to 936", narrow, count);
    BOOL lost = 7;
    count = WideCharToMultiByte(949, 0, L"a\x0e01" L"b", 3, narrow, sizeof(narrow), NULL, &lost);
    bytes("lost", narrow, count);
    printf("%d\n", lost);
    SetLastError(0);
    count = MultiByteToWideChar(CP_UTF8, 0, "four", -1, wide, 3);
    printf("too small: %d, error %lu\n", count, GetLastError());
    count = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, "a\xff", 2, wide, 32);
    printf("not UTF-8: %d, error %lu\n", count, GetLastError());
    count = MultiByteToWideChar(12345, 0, "a", 2, wide, 32);
    printf("no code page: %d, error %lu\n", count, GetLastError());
    count = MultiByteToWideChar(CP_ACP, 0, "plain", -1, wide, 32);
    printf("%d %ls\n", count, wide);
    printf("%d %d\n", IsDBCSLeadByteEx(949, 0xc7), IsDBCSLeadByteEx(949, 'a'));
    return 0;
}
