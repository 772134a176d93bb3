#include <stdio.h>
#include <string.h>

static int receive(char *buffer, int room) {
  memset(buffer, 'x', (size_t)room);
  return room;
}

int main(void) {
  char buffer[32];
  int got = receive(buffer, sizeof buffer);
  buffer[got] = '\0'; // finding: out-of-bounds-write
  printf("%d\n", got);
  return 0;
}
