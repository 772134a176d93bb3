#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct header {
  unsigned short type;
  unsigned short length;
  unsigned sequence;
};

int main(void) {
  char *received = malloc(6);
  if (received == NULL) return 1;
  memset(received, 0, 6);
  struct header *header = (struct header *)received;
  printf("%u\n", header->sequence); // finding: out-of-bounds-read
  free(received);
  return 0;
}
