// LLP64
#define __USE_MINGW_ANSI_STDIO 0
#include <stdio.h>
#include <limits.h>

int main(void)
{
    int values[] = {0, 1, -1, 42, -12345, INT_MAX, INT_MIN};
    const char *formats[] = {"[%d]", "[%8d]", "[%-8d]", "[%08d]", "[%+d]", "[% d]", "[%.5d]", "[%8.3d]", "[%u]", "[%x]", "[%#x]", "[%o]"};
    for (int f = 0; f < 12; f++) {
        for (int v = 0; v < 7; v++) printf(formats[f], values[v]);
        printf("\n");
    }
    return 0;
}
