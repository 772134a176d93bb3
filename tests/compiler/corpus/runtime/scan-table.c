// LLP64 UCRT
#include <stdio.h>
#include <string.h>

int main(void)
{
    const char *texts[] = {"12 34 56", "  -7 abc", "3.5e2 x", "abc def", "[x] (y)", "12abc", "1,2,3", "key=value;rest", "2024-01-31", "100%", "+5 -0 .5 5."};
    const char *formats[] = {"%d%d%d", "%i%i%i", "%x%o%u", "%f%s", "%s%s", "%[^]]]%s", "%2d%s", "%c%c%c", "%*d%d", "%d,%d,%d",
                             "%[a-z]=%[^;];%s", "%4d-%2d-%2d", "%d%%", "%3s%n", "%hd%ld", "%[0-9]%[^0-9]"};
    for (int t = 0; t < 11; t++)
        for (int f = 0; f < 16; f++) {
            unsigned char bytes[3][64];
            memset(bytes, 0, sizeof bytes);
            int count = sscanf(texts[t], formats[f], bytes[0], bytes[1], bytes[2]);
            printf("%s %s %d:", texts[t], formats[f], count);
            for (int i = 0; i < 3; i++)
                for (int k = 0; k < 8; k++)
                    printf("%02x", bytes[i][k]);
            printf("\n");
        }
    return 0;
}
