#include <stdio.h>
#include <string.h>

int main(void) {
  char line[24];
  strcpy(line, "[client 1] ");
  strcat(line, "says hello to everybody"); // finding: out-of-bounds-write
  puts(line);
  return 0;
}
