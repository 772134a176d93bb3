// LLP64 UCRT
#include <stdio.h>
#include <string.h>

/* Every combination of flags, width, precision and conversion, as a number that changes with each character. Wine fills integers with
   zeros although a precision is given, which Microsoft's documentation rules out: those are left out. */
int main(void)
{
    const char *flags[] = {"", "-", "+", " ", "0", "-0", "+0", "+ ", "-+", "- "}, *widths[] = {"", "1", "5", "12"},
               *precisions[] = {"", ".", ".0", ".1", ".5", ".12"};
    long integers[] = {0, 1, -1, 42, -12345, 2147483647, -2147483647 - 1};
    double floats[] = {0, 1, -1.5, 3.14159, 1e5, 123456789, 0.0001, 9.996, 1e-7, 2.75, 1e15};
    unsigned sum = 0;
    char format[64], text[256];
    for (int f = 0; f < 10; f++)
        for (int w = 0; w < 4; w++) {
            for (int p = 0; p < 6; p++) {
                int ignoresZero = strchr(flags[f], '0') && precisions[p][0];
                for (const char *letter = "dioxXu"; *letter && !ignoresZero; letter++)
                    for (int v = 0; v < 7; v++) {
                        sprintf(format, "%%%s%s%s%c,%%%s%s%sh%c", flags[f], widths[w], precisions[p], *letter, flags[f], widths[w], precisions[p], *letter);
                        sprintf(text, format, integers[v], integers[v]);
                        for (char *at = text; *at; at++) sum = sum * 31 + *at;
                        sprintf(format, "%%%s%s%sI64%c", flags[f], widths[w], precisions[p], *letter);
                        sprintf(text, format, integers[v] * 1000003LL);
                        for (char *at = text; *at; at++) sum = sum * 31 + *at;
                    }
                for (const char *letter = "fegEG"; *letter; letter++)
                    for (int v = 0; v < 11; v++) {
                        sprintf(format, "%%%s%s%s%c", flags[f], widths[w], precisions[p], *letter);
                        sprintf(text, format, floats[v]);
                        for (char *at = text; *at; at++) sum = sum * 31 + *at;
                    }
                sprintf(format, "[%%%s%s%ss]", flags[f], widths[w], precisions[p]);
                printf(format, "hello world");
            }
            printf(" %s %s %08x\n", flags[f], widths[w], sum);
        }
    return 0;
}
