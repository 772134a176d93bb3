#include <stdio.h>

int main(void) {
  char text[16];
  sprintf(text, "%d.%d.%d.%d:%d", 192, 168, 100, 100, 54321); // finding: out-of-bounds-write
  puts(text);
  return 0;
}
