#include <stdio.h>
#include <stdlib.h>

typedef struct list list;
typedef struct item { list *owner; struct item *next; int value; } item;
struct list { item *head; int count; };
struct tree { struct tree *left, *right; int key; };

static void push(list *l, int value)
{
    item *i = (item *)malloc(sizeof(item));
    i->owner = l;
    i->value = value;
    i->next = l->head;
    l->head = i;
    l->count++;
}

static struct tree *insert(struct tree *t, int key)
{
    if (!t) {
        t = calloc(1, sizeof *t);
        t->key = key;
    } else if (key < t->key) t->left = insert(t->left, key);
    else t->right = insert(t->right, key);
    return t;
}

static int walk(struct tree *t)
{
    int count = 0;
    if (t) {
        count += walk(t->left);
        printf("%d ", t->key);
        count += walk(t->right) + 1;
        free(t);
    }
    return count;
}

int main(void)
{
    list l = { NULL, 0 };
    for (int i = 0; i < 4; i++) push(&l, i * i);
    for (item *i = l.head, *next; i; i = next) {
        next = i->next;
        printf("%d:%d ", i->value, i->owner->count);
        free(i);
    }
    printf("\n");
    struct tree *root = 0;
    int keys[] = { 5, 2, 8, 1, 9, 3 };
    for (unsigned i = 0; i < sizeof keys / sizeof *keys; i++) root = insert(root, keys[i]);
    printf("= %d\n", walk(root));
    return 0;
}
