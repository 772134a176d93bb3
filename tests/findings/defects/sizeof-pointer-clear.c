#include <stdio.h>
#include <string.h>

static void clear(char *buffer) { memset(buffer, 0, sizeof(buffer)); }

int main(void) {
  char buffer[32];
  clear(buffer);
  int used = 0;
  for (int i = 0; i < 32; i++)
    if (buffer[i] != 0) used++; // finding: uninitialised-read
  printf("%d\n", used > 100);
  return 0;
}
