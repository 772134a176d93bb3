#include <stdio.h>
#include <stdlib.h>

int main(void) {
  char *data = malloc(8);
  if (data == NULL) return 1;
  for (int i = 0; i < 8; i++) *data++ = (char)i;
  free(data); // finding: bad-free
  return 0;
}
