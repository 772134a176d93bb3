#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int capacity = 4;
  int *clients = malloc(sizeof(int) * (size_t)capacity);
  if (clients == NULL) return 1;
  for (int i = 0; i < 8; i++) {
    if (i == capacity) {
      capacity *= 2;
      int *more = realloc(clients, (size_t)capacity);
      if (more == NULL) break;
      clients = more;
    }
    clients[i] = i; // finding: out-of-bounds-write
  }
  free(clients);
  return 0;
}
