#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *keep(const char *message) {
  char *copy = malloc(sizeof message);
  if (copy == NULL) return NULL;
  strcpy(copy, message); // finding: out-of-bounds-write
  return copy;
}

int main(void) {
  char *copy = keep("a message of some length");
  free(copy);
  return 0;
}
