#include <stdio.h>
#include <stddef.h>
#include <stdalign.h>
#include <stdint.h>

struct packet { char tag; _Alignas(16) int value; char tail; };
struct mixed { char a; double b; short c; };
_Alignas(64) static char line[10];
alignas(double) static char bytes[sizeof(double)];

int main(void)
{
    _Alignas(16) int local = 5;
    printf("%d %d %d %d\n", (int)_Alignof(char), (int)_Alignof(short), (int)_Alignof(int), (int)_Alignof(double));
    printf("%d %d\n", (int)alignof(struct mixed), (int)sizeof(struct mixed));
    printf("%d %d %d\n", (int)_Alignof(struct packet), (int)sizeof(struct packet), (int)offsetof(struct packet, value));
    printf("%d %d %d\n", (int)((uintptr_t)line % 64), (int)((uintptr_t)bytes % 8), (int)((uintptr_t)&local % 16));
    printf("%d\n", local);
    return 0;
}
