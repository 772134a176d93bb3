// LLP64
#include <stdio.h>
#include <string.h>
#include <wchar.h>

static int length(char *text) { return (int)strlen(text); }
static char *name() { return "name"; }

int main()
{
    char *greeting = "hello";
    char *words[] = { "a", "bb" };
    greeting = "other";
    printf("%s %d %s %s\n", greeting, length("four"), name(), words[1]);
    wchar_t *wide = L"wide";
    printf("%d\n", (int)wcslen(wide));
    return 0;
}
