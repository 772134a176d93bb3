#include <stdio.h>
#include <string.h>

static size_t length(const char *s) { const char *p = s; while (*p) p++; return p - s; }
static char *copy(char *to, const char *from) { char *start = to; while ((*to++ = *from++)) ; return start; }
static int compare(const char *a, const char *b) { for (; *a && *a == *b; a++, b++) ; return (unsigned char)*a - (unsigned char)*b; }
static void reverse(char *s) { for (char *e = s + strlen(s) - 1; s < e; s++, e--) { char t = *s; *s = *e; *e = t; } }

int main(void)
{
    char buffer[32], words[] = "one,two,,three";
    printf("%d %s %d\n", (int)length("hello"), copy(buffer, "copied"), compare("abc", "abd"));
    reverse(buffer);
    printf("%s %d\n", buffer, compare(buffer, "deipoc"));
    for (char *w = strtok(words, ","); w; w = strtok(NULL, ",")) printf("<%s>", w);
    printf("\n%s %d\n", strchr("key=value", '=') + 1, (int)strspn("aab", "a"));
    memset(buffer, '-', 5);
    buffer[5] = '\0';
    strcat(buffer, ">");
    printf("%s %d\n", buffer, memcmp("ab", "ac", 2) < 0);
    return 0;
}
