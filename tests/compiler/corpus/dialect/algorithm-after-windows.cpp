// LLP64
// The macros of windows.h stand in no way of <algorithm>, as long as calls are kept from them.
#include <windows.h>
#include <algorithm>
#include <cstdio>

int main()
{
    printf("%d %d\n", (std::min)(1, 2), (std::max)(3, 4));
    return 0;
}
