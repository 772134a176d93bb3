#include <stdio.h>
#include <string.h>

int main(void) {
  char buffer[16];
  memset(buffer, sizeof buffer, 0);
  printf("%d\n", (int)strlen(buffer) > 100); // finding: uninitialised-argument
  return 0;
}
