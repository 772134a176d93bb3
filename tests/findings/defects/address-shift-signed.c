#include <stdio.h>

int main(void) {
  int parts[4] = {127, 0, 0, 1};
  int width = 32;
  unsigned address = 0;
  for (int i = 0; i < 4; i++) address = address << 8 | (unsigned)parts[i];
  printf("%u\n", address >> width); // finding: bad-shift
  return 0;
}
