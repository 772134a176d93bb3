#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char *buffer = malloc(8);
  if (buffer == NULL) return 1;
  strcpy(buffer, "1234567");
  char *cursor = buffer + 3;
  buffer = realloc(buffer, 4096);
  if (buffer == NULL) return 1;
  printf("%c\n", *cursor); // finding: use-after-free
  free(buffer);
  return 0;
}
