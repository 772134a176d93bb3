#include <stdio.h>

static const char *describe(int code) {
  char text[32];
  char *p = text;
  snprintf(text, sizeof text, "error %d", code);
  return p;
}

int main(void) {
  const char *text = describe(10054);
  printf("%c\n", text[0]); // finding: use-after-scope
  return 0;
}
