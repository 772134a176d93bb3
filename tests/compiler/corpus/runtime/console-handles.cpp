// LLP64
#include <windows.h>
#include <stdio.h>
#include <string.h>

int main()
{
    HANDLE out = GetStdHandle(STD_OUTPUT_HANDLE);
    DWORD written = 0;
    const char *line = "written by WriteFile\n";
    printf("first\n");
    fflush(stdout);
    WriteFile(out, line, (DWORD)strlen(line), &written, NULL);
    printf("%lu\n", written);
    printf("%d\n", out == GetStdHandle(STD_OUTPUT_HANDLE));
    SetLastError(0);
    HANDLE none = GetStdHandle(5);
    printf("%d %lu\n", none == INVALID_HANDLE_VALUE, GetLastError());
    printf("%d\n", SetConsoleCtrlHandler(NULL, TRUE));
    return 0;
}
