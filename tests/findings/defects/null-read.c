#include <stdio.h>
#include <stdlib.h>

struct node {
    int value;
    struct node *next;
};

int main(void) {
    struct node only = {1, NULL};
    struct node *at = &only;
    int total = at->value;
    at = at->next;
    total += at->value; // finding: null-dereference
    return total;
}
