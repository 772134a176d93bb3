// LLP64
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main()
{
    char value[20];
    printf("%lu", GetEnvironmentVariableA("OVERLAPPED_NOT_SET", value, sizeof(value)));
    printf(" error %lu\n", GetLastError());
    printf("%d\n", SetEnvironmentVariableA("Overlapped_Test", "some value"));
    printf("%lu", GetEnvironmentVariableA("OVERLAPPED_TEST", value, sizeof(value)));
    printf(" [%s]\n", value);
    printf("%lu\n", GetEnvironmentVariableA("OVERLAPPED_TEST", value, 5));
    wchar_t wide[20];
    printf("%lu", GetEnvironmentVariableW(L"Overlapped_TEST", wide, 20));
    printf(" [%ls]\n", wide);
    SetEnvironmentVariableA("OVERLAPPED_TEST", NULL);
    printf("%lu\n", GetEnvironmentVariableA("OVERLAPPED_TEST", value, sizeof(value)));

    printf("%s\n", getenv("OVERLAPPED_NOT_SET") == NULL ? "none" : "some");
    printf("%d\n", _putenv("OVERLAPPED_TWO=2 2"));
    printf("[%s]\n", getenv("overlapped_two"));
    _putenv("OVERLAPPED_TWO=");
    printf("%s\n", getenv("OVERLAPPED_TWO") == NULL ? "none" : "some");
    printf("%s\n", getenv("PATH") != NULL && getenv("SystemRoot") != NULL ? "the usual ones" : "missing");
    return 0;
}
