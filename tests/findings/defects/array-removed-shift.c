#include <stdio.h>

int main(void) {
  int sockets[4] = {1, 2, 3, 4};
  int count = 4;
  int gone = 1;
  for (int i = gone; i < count; i++)
    sockets[i] = sockets[i + 1]; // finding: out-of-bounds-read
  count--;
  printf("%d\n", count);
  return 0;
}
