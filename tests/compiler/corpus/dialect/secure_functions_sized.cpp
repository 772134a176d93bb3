// LLP64
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __GNUC__
#define sprintf_s snprintf
#define strcpy_s(to, size, from) strcpy(to, from)
#define strcat_s(to, size, from) strcat(to, from)
#endif

static void fill(char *out, size_t size)
{
    strcpy_s(out, size, "sized");
    strcat_s(out, size, "+more");
}

int main()
{
    char buffer[20];
    sprintf_s(buffer, sizeof(buffer), "%d", 12);
    printf("%s\n", buffer);
    fill(buffer, sizeof(buffer));
    printf("%s\n", buffer);
    char *heap = (char *)malloc(8);
    strcpy_s(heap, 8, "heap");
    printf("%s\n", heap);
    free(heap);
    return 0;
}
