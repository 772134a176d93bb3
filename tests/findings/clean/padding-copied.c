#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct record {
    char tag;
    int value;
    char end;
};

static struct record make(int value) {
    struct record record;
    record.tag = 't';
    record.value = value;
    record.end = 'e';
    return record;
}

int main(void) {
    struct record one = make(3), two;
    two = one;
    struct record *heap = malloc(2 * sizeof *heap);
    heap[0] = two;
    memcpy(&heap[1], &heap[0], sizeof *heap);
    printf("%c %d %c\n", heap[1].tag, heap[1].value, heap[1].end);
    free(heap);
    return 0;
}
