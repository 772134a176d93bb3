#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char *buffer = malloc(16);
  if (buffer == NULL) return 1;
  memset(buffer, 'x', 16);
  int consumed = 4;
  memmove(buffer, buffer + consumed, 16); // finding: out-of-bounds-read
  free(buffer);
  return 0;
}
