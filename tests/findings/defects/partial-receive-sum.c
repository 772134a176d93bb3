#include <stdio.h>
#include <string.h>

static int receive(void *buffer, int room) {
  memset(buffer, 1, (size_t)room / 2);
  return room / 2;
}

int main(void) {
  unsigned char data[16];
  receive(data, sizeof data);
  unsigned sum = 0;
  for (int i = 0; i < 16; i++) sum += data[i];
  if (sum > 4000) puts("large"); // finding: uninitialised-read
  return 0;
}
