// LLP64
#include <stdio.h>
#include <string.h>
#include <ctype.h>

int main(void)
{
    char line[16];
    int number = 0;
    while (fgets(line, sizeof(line), stdin) != NULL) {
        int length = (int)strlen(line);
        int whole = length > 0 && line[length - 1] == '\n';
        if (whole) line[length - 1] = 0;
        for (char *p = line; *p; p++) *p = (char)toupper((unsigned char)*p);
        printf("%d%s[%s]\n", ++number, whole ? " " : "+", line);
    }
    printf("%d\n", feof(stdin) != 0);
    return 0;
}
