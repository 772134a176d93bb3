// LLP64
#include <stdio.h>
#include <string.h>

int main()
{
    char buffer[10];
    memset(buffer, '#', sizeof(buffer));
    printf("%d", snprintf(buffer, 5, "%s", "abcdefgh"));
    printf(" %s %c\n", buffer, buffer[5]);
    printf("%d\n", snprintf(NULL, 0, "%d-%d", 10, 20));
    printf("%d", sprintf(buffer, "%d:%d", 12, 34));
    printf(" %s\n", buffer);
    int used = 0;
    char line[64];
    for (int i = 0; i < 5; i++) used += sprintf(line + used, "%d%s", i * i, i < 4 ? "," : "");
    printf("%s %d\n", line, used);
    return 0;
}
