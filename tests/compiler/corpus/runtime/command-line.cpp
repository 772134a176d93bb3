// LLP64
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>

static void take(const wchar_t *line)
{
    int count;
    LPWSTR *parts = CommandLineToArgvW(line, &count);
    printf("%d:", count);
    for (int i = 0; i < count; i++) printf(" <%ls>", parts[i]);
    printf(" %s\n", parts[count] == NULL ? "NULL" : "?");
    LocalFree(parts);
}

int main(int argc, char *argv[])
{
    take(L"prog.exe one two");
    take(L"\"C:\\Program Files\\p.exe\" -x \"a b\"  c");
    take(L"p \"a\\\"b\" \\\"c d\\\\ \"e\\\\\" f\\\\\\\"g");
    take(L"p \"\" x");
    take(L"p");
    printf("%d %d\n", argc, __argc);
    printf("%d\n", argv[argc] == NULL);
    printf("%d\n", GetCommandLineA() == GetCommandLineA() && GetCommandLineA()[0] != 0);
    return 0;
}
