#include <stdio.h>

static int receive(char *buffer, int room) {
  (void)buffer;
  (void)room;
  return -1;
}

int main(void) {
  char buffer[32];
  int got = receive(buffer, sizeof buffer);
  buffer[got] = '\0'; // finding: out-of-bounds-write
  return 0;
}
