// LLP64
#include <windows.h>
#include <stdio.h>

#ifdef __GNUC__
int main(void)
#else
int APIENTRY WinMain(HINSTANCE hInstance, HINSTANCE hPrevInstance, LPSTR lpCmdLine, int nCmdShow)
#endif
{
    printf("WinMain\n");
    return 0;
}
