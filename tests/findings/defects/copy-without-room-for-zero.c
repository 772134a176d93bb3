#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *duplicate(const char *text) {
  char *copy = malloc(strlen(text));
  if (copy == NULL) return NULL;
  strcpy(copy, text); // finding: out-of-bounds-write
  return copy;
}

int main(void) {
  char *name = duplicate("127.0.0.1");
  printf("%p\n", (void *)name == NULL ? NULL : (void *)0);
  free(name);
  return 0;
}
