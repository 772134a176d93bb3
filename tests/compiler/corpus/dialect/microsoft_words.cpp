// LLP64
#include <stdio.h>
#include <windows.h>

#ifdef __GNUC__
#define __assume(x) ((void)0)
#define __noop(...) ((void)0)
#define __w64
#define __unaligned
#define _inline inline
#endif

#ifdef NDEBUG
#define TRACE printf
#else
#define TRACE __noop
#endif

static _inline int half(int x) { return x / 2; }
static int pick(int x)
{
    switch (x) {
    case 1: return 10;
    case 2: return 20;
    default: __assume(0);
    }
    return 0;
}

int main()
{
    TRACE("never %d\n", 1);
    __w64 int word = 3;
    char bytes[9] = { 0, 1, 0, 0, 0, 2 };
    int __unaligned *p = (int __unaligned *)(bytes + 1);
    int *__restrict q = &word;
    __int64 big = (__int64)1 << 40;
    unsigned __int64 huge = 0xffffffffffffffff;
    printf("%d %d %d %d\n", word, *p, *q, half(9));
    printf("%d %I64d %I64u\n", pick(2), big, huge);
    printf("%s %s\n", __FUNCTION__, __func__);
    return 0;
}
