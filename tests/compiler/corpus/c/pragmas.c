// LLP64
#include <stdio.h>

#pragma once
#pragma warning(disable : 4996)
#pragma comment(lib, "ws2_32.lib")
#pragma region Types
#pragma pack(push, 1)
struct packed { char a; int b; short c; double d; };
#pragma pack(pop)
struct plain { char a; int b; short c; double d; };
#pragma pack(push, here, 2)
struct two { char a; int b; };
#pragma pack(pop, here)
#pragma pack(4)
struct four { char a; double b; };
#pragma pack()
struct again { char a; double b; };
#pragma endregion

#define PACKED _Pragma("pack(push, 1)") struct inmacro { char a; int b; }; _Pragma("pack(pop)")
PACKED

int main(void)
{
    printf("%d %d %d\n", (int)sizeof(struct packed), (int)sizeof(struct plain), (int)sizeof(struct two));
    printf("%d %d %d\n", (int)sizeof(struct four), (int)sizeof(struct again), (int)sizeof(struct inmacro));
    struct packed p = { 1, 2, 3, 4.5 };
    int *unaligned = &p.b;
    *unaligned = 77;
    printf("%d %d %d %.1f\n", p.a, p.b, p.c, p.d);
    return 0;
}
