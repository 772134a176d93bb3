// LLP64
#define NOMINMAX
#include <windows.h>
#include <stdio.h>

static int min(int a, int b) { return a < b ? a : b; }
struct limits { static int max() { return 100; } };

int main()
{
    printf("%d %d\n", min(1, 2), limits::max());
    return 0;
}
