#include <stdio.h>
#include <stdlib.h>

struct node {
  int value;
  struct node *next;
};

int main(void) {
  struct node *node = malloc(sizeof *node);
  if (node == NULL) return 1;
  node->value = 1;
  int count = 0;
  for (struct node *n = node; n != NULL && count < 1; n = n->next) count++; // finding: uninitialised-read
  printf("%d\n", count);
  free(node);
  return 0;
}
