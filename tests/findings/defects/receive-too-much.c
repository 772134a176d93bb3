#include <stdio.h>
#include <string.h>

static int receive(char *buffer, int room) {
  const char *arrived = "HELLO FROM THE CLIENT";
  int length = (int)strlen(arrived);
  if (length > room) length = room;
  memcpy(buffer, arrived, (size_t)length); // finding: out-of-bounds-write
  return length;
}

int main(void) {
  char buffer[16];
  int got = receive(buffer, 64);
  printf("%d\n", got);
  return 0;
}
