#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int receive(void) { return -1; }

int main(void) {
  int got = receive();
  int *histogram = calloc(8, sizeof *histogram);
  if (histogram == NULL) return 1;
  histogram[got]++; // finding: out-of-bounds-read
  free(histogram);
  return 0;
}
