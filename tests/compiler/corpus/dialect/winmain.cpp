// LLP64
#include <windows.h>
#include <stdio.h>

#ifdef __GNUC__
int main()
{
    HINSTANCE instance = GetModuleHandle(NULL);
    LPSTR line = (LPSTR)"";
    int show = 10;
#else
int WINAPI WinMain(HINSTANCE instance, HINSTANCE previous, LPSTR line, int show)
{
    UNREFERENCED_PARAMETER(previous);
#endif
    printf("%d %d %d\n", instance != NULL, (int)strlen(line), show != 0);
    return 0;
}
