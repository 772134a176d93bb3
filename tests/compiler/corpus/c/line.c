#include <stdio.h>
#include <string.h>

#define HERE __LINE__

static const char *file = __FILE__;

int main(void)
{
    int first = __LINE__, second = HERE;
    printf("%d\n", second == first);
    printf("%d %d\n", first,
        __LINE__);
    printf("%d\n", strstr(file, "line.c") != 0);
#line 100
    printf("%d\n", __LINE__);
#line 200 "other.c"
    printf("%d %s\n", __LINE__, __FILE__);
#define NUMBER 300
#line NUMBER
    printf("%d %s\n", __LINE__, __FILE__);
    return 0;
}
