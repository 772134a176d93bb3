#include <stdio.h>

#define ONE 1
#define VERSION 0x0600
#define EMPTY

#if defined ONE && !defined(TWO)
#define A "a"
#else
#define A "wrong"
#endif

#if VERSION >= 0x0501 && VERSION < 0x0a00
#define B "b"
#elif VERSION > 5
#define B "wrong"
#endif

#if UNKNOWN || 'A' == 65 && -1 < 0u == 0
#define C "c"
#else
#define C "other"
#endif

#ifdef NEVER
this is "not C at all
#if 1
#else
#endif
#elif (1 ? 2 : 3) == 2
#define D "d"
#endif

#ifndef ONE
#error never
#elif 10 % 3 == 1 && (7 >> 1) == 3 && ~0 == -1
#define E "e"
#else
#define E "wrong"
#endif

#if 0xffffffffffffffff == -1
#define F "f"
#else
#define F "signed"
#endif

#undef ONE
#ifdef ONE
#define G "wrong"
#else
#define G "g"
#endif

#if __has_include(<stdio.h>) && !__has_include("no-such-file.h")
#define H "h"
#else
#define H "wrong"
#endif

int main(void)
{
    printf("%s%s%s%s%s%s%s%s\n", A, B, C, D, E, F, G, H);
    return 0;
}
