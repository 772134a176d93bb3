#include <stdio.h>
#include <stdlib.h>

static void grow(int *list, int count) {
  list = realloc(list, (size_t)count * sizeof *list);
  if (list != NULL) list[count - 1] = 7;
}

int main(void) {
  int *list = malloc(2 * sizeof *list);
  if (list == NULL) return 1;
  list[0] = list[1] = 1;
  grow(list, 1000);
  printf("%d\n", list[0]); // finding: use-after-free
  return 0;
}
