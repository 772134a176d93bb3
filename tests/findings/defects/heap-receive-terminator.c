#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  int length = 24;
  char *buffer = malloc((size_t)length);
  if (buffer == NULL) return 1;
  memset(buffer, 'a', (size_t)length);
  buffer[length] = '\0'; // finding: out-of-bounds-write
  puts("done");
  free(buffer);
  return 0;
}
