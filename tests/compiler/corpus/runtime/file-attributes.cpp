// LLP64
#include <windows.h>
#include <stdio.h>

int main()
{
    HANDLE file = CreateFileA("a.txt", GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    printf("%lu\n", GetFileType(file));
    CloseHandle(file);
    printf("%d\n", SetFileAttributesA("a.txt", FILE_ATTRIBUTE_READONLY));
    printf("%d\n", (GetFileAttributesA("a.txt") & FILE_ATTRIBUTE_READONLY) != 0);
    SetFileAttributesA("a.txt", FILE_ATTRIBUTE_NORMAL);
    printf("%d\n", DeleteFileA("a.txt"));
    char temp[MAX_PATH];
    DWORD length = GetTempPathA(sizeof(temp), temp);
    printf("%d %c\n", length == strlen(temp), temp[length - 1]);
    return 0;
}
