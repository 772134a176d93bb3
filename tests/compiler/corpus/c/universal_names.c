#include <stdio.h>

#define na\u00efve 4

int main(void) {
  int \u00e9t\u00e9 = 5, \U0000AC12 = 6;
  printf("%d %d %d %d\n", été, \u00e9t\u00e9, 값 - 0xAC12 * 0, naïve);
  printf("%s %d\n", "\u00e9\uAC12", (int)sizeof "\uAC12");
  return 0;
}
