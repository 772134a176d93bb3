// LLP64
#include <ctype.h>
#include <stdio.h>
#include <limits.h>
#include <float.h>
#include <stdint.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <wctype.h>

int main(void)
{
    int letters = 0, digits = 0, spaces = 0, punctuation = 0, controls = 0;
    for (int c = 0; c < 128; c++) {
        letters += isalpha(c) != 0;
        digits += isdigit(c) != 0;
        spaces += isspace(c) != 0;
        punctuation += ispunct(c) != 0;
        controls += iscntrl(c) != 0;
    }
    printf("%d %d %d %d %d\n", letters, digits, spaces, punctuation, controls);
    printf("%c%c %d %d\n", toupper('a'), tolower('Z'), isxdigit('g') != 0, isalnum('_') != 0);
    printf("%d %d\n", iswalpha(L'x') != 0, towupper(L'q') == L'Q');
    printf("%d %ld %lld\n", INT_MAX, LONG_MAX, LLONG_MAX);
    printf("%d %d %u\n", SCHAR_MIN, SHRT_MAX, UINT_MAX);
    printf("%d %d\n", DBL_DIG, FLT_DIG);
    printf("%d %d %d %d\n", (int)sizeof(int8_t), (int)sizeof(intptr_t), (int)sizeof(wchar_t), (int)sizeof(bool));
    int64_t big = INT64_MAX;
    uint32_t small = UINT32_MAX;
    printf("%" PRId64 " %" PRIu32 " %" PRIx64 "\n", big, small, (uint64_t)255);
    bool yes = 5;
    printf("%d %d\n", yes, (int)offsetof(struct { char a; double b; }, b));
    return 0;
}
