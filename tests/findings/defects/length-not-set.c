#include <stdio.h>

static int accept_from(char *address, int *length) {
  if (*length < 16) return -1; // finding: uninitialised-read
  address[0] = 2;
  return 5;
}

int main(void) {
  char address[16];
  int length;
  int client = accept_from(address, &length);
  printf("%d\n", client > 100);
  return 0;
}
