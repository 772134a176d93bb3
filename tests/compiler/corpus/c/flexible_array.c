#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct message { unsigned short type; unsigned short length; char data[]; };
struct old { int count; int items[1]; };

int main(void)
{
    const char *text = "flexible";
    struct message *m = malloc(sizeof *m + strlen(text) + 1);
    m->type = 1;
    m->length = (unsigned short)strlen(text);
    strcpy(m->data, text);
    printf("%d %d %d %s\n", (int)sizeof(struct message), m->type, m->length, m->data);
    printf("%d\n", (int)(m->data - (char *)m));
    struct old *o = malloc(sizeof *o + 4 * sizeof(int));
    o->count = 5;
    int *items = o->items;
    for (int i = 0; i < o->count; i++)
        items[i] = i * i;
    printf("%d %d\n", items[4], (int)sizeof(struct old));
    free(o);
    free(m);
    return 0;
}
