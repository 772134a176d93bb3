// LLP64
#include <stdio.h>
#include <stddef.h>

typedef unsigned short u16;
typedef unsigned int u32;

int main(void)
{
    const wchar_t *w = L"ab" L"cd";
    const wchar_t *joined = L"x" "y";
    const wchar_t *other = "p" L"q";
    const char *utf8 = u8"\u00e9\u20ac";
    const u16 *s16 = (const u16 *)u"\u20ac\U0001F600";
    const u32 *s32 = (const u32 *)U"\U0001F600z";
    printf("%d %d %d %d\n", w[0], w[3], w[4], (int)sizeof(L"ab" "cd"));
    printf("%d %d %d %d\n", joined[1], other[0], other[1], other[2]);
    for (const char *p = utf8; *p; p++)
        printf("%02x ", (unsigned char)*p);
    printf("\n%04x %04x %04x %04x\n", s16[0], s16[1], s16[2], s16[3]);
    printf("%x %x %x\n", s32[0], s32[1], s32[2]);
    printf("%d %d\n", L'\u20ac', (int)sizeof(L'a'));
    printf("%d %d %d\n", (int)sizeof(u"ab"), (int)sizeof(U"ab"), (int)sizeof(u8"ab"));
    return 0;
}
