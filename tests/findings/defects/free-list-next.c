#include <stdlib.h>

struct node {
    int value;
    struct node *next;
};

int main(void) {
    struct node *head = NULL;
    for (int i = 0; i < 1; i++) {
        struct node *node = malloc(sizeof *node);
        node->value = i;
        node->next = head;
        head = node;
    }
    struct node *at = head;
    while (at != NULL) {
        free(at);
        at = at->next; // finding: use-after-free
    }
    return 0;
}
