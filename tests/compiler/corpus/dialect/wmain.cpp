// LLP64
#include <stdio.h>
#include <wchar.h>

#ifdef __GNUC__
int main()
{
    int argc = 1;
#else
int wmain(int argc, wchar_t *argv[])
{
    if (argv[argc] != NULL) return 1;
#endif
    wprintf(L"%d %ls\n", argc, L"wide main");
    return 0;
}
