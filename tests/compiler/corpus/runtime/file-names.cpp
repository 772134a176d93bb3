// LLP64
#include <windows.h>
#include <stdio.h>
#include <string.h>

static void tell(const char *what, BOOL result)
{
    printf("%s: %s", what, result ? "yes" : "no");
    if (!result) printf(", error %lu", GetLastError());
    printf("\n");
}

static void put(const char *name, const char *text)
{
    DWORD count;
    HANDLE file = CreateFileA(name, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    WriteFile(file, text, (DWORD)strlen(text), &count, NULL);
    CloseHandle(file);
}

int main()
{
    tell("make folder", CreateDirectoryA("sub", NULL));
    tell("make folder again", CreateDirectoryA("sub", NULL));
    tell("make folder too deep", CreateDirectoryA("sub\\a\\b", NULL));
    put("sub\\one.txt", "one");
    put("sub/two.txt", "two two");
    tell("copy", CopyFileA("sub\\one.txt", "sub\\copy.txt", TRUE));
    tell("copy over", CopyFileA("sub\\two.txt", "sub\\copy.txt", TRUE));
    tell("copy over, allowed", CopyFileA("sub\\two.txt", "sub\\copy.txt", FALSE));
    tell("move", MoveFileA("sub\\one.txt", "three.txt"));
    tell("move over", MoveFileA("three.txt", "sub\\two.txt"));
    tell("move nothing", MoveFileA("sub\\one.txt", "four.txt"));
    printf("folder %lx\n", GetFileAttributesA("sub"));
    printf("file %lx\n", GetFileAttributesA("three.txt") & ~FILE_ATTRIBUTE_NORMAL & ~FILE_ATTRIBUTE_ARCHIVE);
    printf("nothing %lx", GetFileAttributesA("sub\\one.txt"));
    printf(", error %lu\n", GetLastError());
    tell("remove full folder", RemoveDirectoryA("sub"));
    tell("delete folder", DeleteFileA("sub"));
    tell("remove file", RemoveDirectoryA("three.txt"));
    tell("go there", SetCurrentDirectoryA("sub"));
    char here[MAX_PATH];
    DWORD length = GetCurrentDirectoryA(sizeof(here), here);
    printf("%d %s\n", length == strlen(here), strrchr(here, '\\'));
    tell("delete", DeleteFileA("copy.txt"));
    tell("delete by parent", DeleteFileA("..\\sub\\.\\two.txt"));
    tell("go back", SetCurrentDirectoryW(L".."));
    tell("remove folder", RemoveDirectoryW(L"sub"));
    tell("delete last", DeleteFileW(L"three.txt"));
    char path[MAX_PATH];
    length = GetModuleFileNameA(NULL, path, sizeof(path));
    printf("%d %s\n", length == strlen(path), path + strlen(path) - 4);
    return 0;
}
