// LLP64
#include <windows.h>
#include <stdio.h>

int main()
{
    DWORD count;
    for (int i = 0; i < 3; i++) {
        HANDLE log = CreateFileA("log.txt", FILE_APPEND_DATA, FILE_SHARE_READ, NULL, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
        printf("%lu ", GetLastError());
        char line[32];
        int length = sprintf(line, "entry %d\r\n", i);
        WriteFile(log, line, length, &count, NULL);
        CloseHandle(log);
    }
    printf("\n");
    HANDLE file = CreateFileA("log.txt", GENERIC_READ, 0, NULL, OPEN_EXISTING, FILE_FLAG_DELETE_ON_CLOSE, NULL);
    char text[100];
    ReadFile(file, text, sizeof(text), &count, NULL);
    printf("%lu\n%.*s", count, (int)count, text);
    CloseHandle(file);
    printf("%d\n", GetFileAttributesA("log.txt") == INVALID_FILE_ATTRIBUTES);
    return 0;
}
