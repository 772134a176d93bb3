#include <stdio.h>
#include <stdlib.h>

struct node {
  int socket;
  struct node *next;
};

static struct node *head;

static void add(int socket) {
  struct node *node = malloc(sizeof *node);
  if (node == NULL) exit(1);
  node->socket = socket;
  node->next = head;
  head = node;
}

static void drop(int socket) {
  for (struct node *node = head; node != NULL; node = node->next) // finding: use-after-free
    if (node->socket == socket) free(node);
}

int main(void) {
  add(1);
  add(2);
  drop(2);
  printf("%d\n", head->socket);
  return 0;
}
