// LLP64
#include <windows.h>
#include <stdio.h>

static void attempt(const char *what, DWORD access, DWORD share)
{
    HANDLE handle = CreateFileW(L"shared.txt", access, share, NULL, OPEN_EXISTING, 0, NULL);
    if (handle == INVALID_HANDLE_VALUE) printf("%s: error %lu\n", what, GetLastError());
    else {
        printf("%s: opened\n", what);
        CloseHandle(handle);
    }
}

int main()
{
    HANDLE writer = CreateFileA("shared.txt", GENERIC_WRITE, FILE_SHARE_READ, NULL, CREATE_ALWAYS, 0, NULL);
    attempt("reader that lets others write", GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE);
    attempt("reader that does not", GENERIC_READ, FILE_SHARE_READ);
    attempt("second writer", GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE);
    CloseHandle(writer);
    attempt("writer alone", GENERIC_WRITE, 0);
    DeleteFileA("shared.txt");
    attempt("after deletion", GENERIC_READ, 0);
    return 0;
}
