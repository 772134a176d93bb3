#include <stdio.h>
#include <stdlib.h>

struct packet {
  int length;
  char *data;
};

static void release(struct packet *packet) {
  free(packet->data); // finding: double-free
}

int main(void) {
  struct packet packet = {4, malloc(4)};
  release(&packet);
  release(&packet);
  return 0;
}
