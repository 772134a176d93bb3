#include <stdio.h>
#include <stdlib.h>

static int open_connection(int fail) {
  char *buffer = malloc(128);
  if (buffer == NULL) return -1;
  if (fail) {
    free(buffer);
    goto cleanup;
  }
  puts("open");
cleanup:
  free(buffer); // finding: double-free
  return fail ? -1 : 0;
}

int main(void) {
  printf("%d\n", open_connection(1));
  return 0;
}
