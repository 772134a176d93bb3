#include <stdio.h>

static int average(int bytes, int packets) {
  return bytes / packets; // finding: divide-by-zero
}

int main(void) {
  printf("%d\n", average(100, 0));
  return 0;
}
