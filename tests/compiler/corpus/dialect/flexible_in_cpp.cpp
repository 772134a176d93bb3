// LLP64
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct packet { int length; char data[]; };
#ifdef __GNUC__
struct zero { int n; int items[0]; };
#else
struct zero { int n; int items[0]; };
#endif

int main()
{
    packet *p = (packet *)malloc(sizeof(packet) + 6);
    p->length = 5;
    strcpy(p->data, "hello");
    printf("%d %d %s\n", (int)sizeof(packet), p->length, p->data);
    zero *z = (zero *)malloc(sizeof(zero) + 2 * sizeof(int));
    z->n = 2;
    z->items[1] = 8;
    printf("%d %d\n", (int)sizeof(zero), z->items[1]);
    free(z);
    free(p);
    return 0;
}
