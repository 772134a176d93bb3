// LLP64
#include <stdio.h>
#include <string.h>

#ifdef __GNUC__
#define MICROSOFT __attribute__((ms_struct))
#else
#define MICROSOFT
#endif

struct MICROSOFT a { char x : 4; int y : 4; };
struct MICROSOFT b { unsigned x : 4; unsigned y : 28; unsigned z : 1; };
struct MICROSOFT c { unsigned short x : 10; unsigned short y : 10; };
struct MICROSOFT d { int x : 3; int : 0; int y : 3; };
struct MICROSOFT e { char a; int b : 7; short c; long long d : 40; };
struct MICROSOFT f { unsigned char flags : 1; unsigned char : 3; unsigned char rest : 4; };
struct MICROSOFT g { int x : 5; unsigned y : 5; long z : 5; };
struct MICROSOFT h { long long big : 33; unsigned long long other : 31; };

static void dump(const void *p, size_t size)
{
    const unsigned char *bytes = p;
    for (size_t i = 0; i < size; i++)
        printf("%02x", bytes[i]);
    printf("\n");
}

int main(void)
{
    printf("%d %d %d %d\n", (int)sizeof(struct a), (int)sizeof(struct b), (int)sizeof(struct c), (int)sizeof(struct d));
    printf("%d %d %d %d\n", (int)sizeof(struct e), (int)sizeof(struct f), (int)sizeof(struct g), (int)sizeof(struct h));
    struct g g;
    memset(&g, 0, sizeof g);
    g.x = -3;
    g.y = 21;
    g.z = 15;
    dump(&g, sizeof g);
    printf("%d %d %d\n", g.x, g.y, (int)g.z);
    struct f f;
    memset(&f, 0, sizeof f);
    f.flags = 1;
    f.rest = 9;
    dump(&f, sizeof f);
    struct h h;
    memset(&h, 0, sizeof h);
    h.big = -2;
    h.other = 5;
    dump(&h, sizeof h);
    printf("%lld %llu\n", (long long)h.big, (unsigned long long)h.other);
    struct b b = { 15, 268435455, 1 };
    b.y++;
    b.x += 3;
    printf("%u %u %u\n", b.x, b.y, b.z);
    return 0;
}
