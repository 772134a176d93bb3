#include <stdio.h>

// A length that nothing tells is 1; a later declaration may tell it.
int alone[];
int told[], told[3];
static struct later *pointer;
extern struct later object;
struct later { int v; };
struct later object = { 9 };
int twice;
int twice;
int twice = 5;

int main(void) {
  pointer = &object;
  alone[0] += 4;
  printf("%d %d %d %d\n", alone[0], (int)sizeof told, pointer->v, twice);
  return 0;
}
