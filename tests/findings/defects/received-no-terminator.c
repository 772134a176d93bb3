#include <stdio.h>
#include <string.h>

static int receive(char *buffer, int room) {
  (void)room;
  memcpy(buffer, "GET /", 5);
  return 5;
}

int main(void) {
  char buffer[64];
  receive(buffer, sizeof buffer);
  if (strcmp(buffer, "GET /") == 0) // finding: uninitialised-argument
    puts("request");
  return 0;
}
