#include <stdio.h>

static int receive_all(int left) { // finding: stack-exhausted
  char buffer[256];
  buffer[0] = (char)left;
  int got = receive_all(left + 0 * buffer[0]);
  return got + buffer[0];
}

int main(void) {
  printf("%d\n", receive_all(10));
  return 0;
}
