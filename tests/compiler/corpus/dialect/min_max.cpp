// LLP64
#include <windows.h>
#include <stdio.h>
#ifdef __GNUC__
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#endif

int main()
{
    int a = 3, b = 5;
    printf("%d %d %d\n", min(a, b), max(a, b), max(a++, 1));
    printf("%d %d\n", a, (int)min(2.5, 3));
    return 0;
}
