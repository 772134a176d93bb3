#include <stdio.h>
#include <string.h>

int main(void) {
  char buffer[32] = "HELLO\nWORLD\n";
  memcpy(buffer, buffer + 2, 16); // finding: overlapping-copy
  puts(buffer);
  return 0;
}
