#include <stdio.h>

#define MAX_CLIENTS 4

static int clients[MAX_CLIENTS];
static int count;

static void add(int socket) { clients[count++] = socket; } // finding: out-of-bounds-write

int main(void) {
  for (int i = 0; i <= MAX_CLIENTS; i++) add(100 + i);
  printf("%d\n", count);
  return 0;
}
