#include <stdlib.h>

struct node {
    struct node *next;
};

static void build(void) {
    struct node *head = malloc(sizeof *head); // finding: memory-leak
    head->next = NULL;
    head = NULL;
}

int main(void) {
    build();
    return 0;
}
