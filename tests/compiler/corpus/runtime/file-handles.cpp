// LLP64
#include <windows.h>
#include <stdio.h>

static void attempt(const char *what, HANDLE handle)
{
    printf("%s: %s, error %lu\n", what, handle == INVALID_HANDLE_VALUE ? "failed" : "opened", GetLastError());
}

int main()
{
    SetLastError(7777);
    HANDLE missing = CreateFileA("nothing.dat", GENERIC_READ, 0, NULL, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
    attempt("missing", missing);
    missing = CreateFileA("no-folder\\nothing.dat", GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
    attempt("missing folder", missing);

    HANDLE file = CreateFileA("data.bin", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
    attempt("create", file);
    DWORD count = 99;
    printf("write %d", WriteFile(file, "hello, disk", 11, &count, NULL));
    printf(" %lu\n", count);
    printf("size %lu\n", GetFileSize(file, NULL));
    LARGE_INTEGER size;
    printf("size ex %d", GetFileSizeEx(file, &size));
    printf(" %lld\n", size.QuadPart);
    printf("pointer %lu\n", SetFilePointer(file, 7, NULL, FILE_BEGIN));
    char buffer[32] = "................";
    printf("read %d", ReadFile(file, buffer, 20, &count, NULL));
    printf(" %lu [%.6s]\n", count, buffer);
    printf("at the end %d", ReadFile(file, buffer, 20, &count, NULL));
    printf(" %lu\n", count);
    printf("back %lu\n", SetFilePointer(file, -4, NULL, FILE_END));
    ReadFile(file, buffer, 2, &count, NULL);
    printf("[%.2s]\n", buffer);
    printf("here %lu\n", SetFilePointer(file, 0, NULL, FILE_CURRENT));
    SetLastError(0);
    printf("before the beginning %lx", SetFilePointer(file, -100, NULL, FILE_CURRENT));
    printf(", error %lu\n", GetLastError());

    LARGE_INTEGER to, now;
    to.QuadPart = 5;
    printf("ex %d", SetFilePointerEx(file, to, &now, FILE_BEGIN));
    printf(" %lld\n", now.QuadPart);
    printf("cut %d, size %lu\n", SetEndOfFile(file), GetFileSize(file, NULL));

    HANDLE second = CreateFileA("data.bin", GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, 0, NULL);
    attempt("second", second);
    SetLastError(0);
    printf("delete while open %d", DeleteFileA("data.bin"));
    printf(", error %lu\n", GetLastError());
    CloseHandle(file);
    attempt("new over old", CreateFileA("data.bin", GENERIC_WRITE, 0, NULL, CREATE_NEW, 0, NULL));
    file = CreateFileA("DATA.BIN", GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_ALWAYS, 0, NULL);
    attempt("open always", file);
    SetLastError(0);
    printf("write to a reader %d", WriteFile(file, "x", 1, &count, NULL));
    printf(", error %lu\n", GetLastError());
    CloseHandle(file);
    printf("delete %d\n", DeleteFileA("data.bin"));
    printf("again %d", DeleteFileA("data.bin"));
    printf(", error %lu\n", GetLastError());
    return 0;
}
