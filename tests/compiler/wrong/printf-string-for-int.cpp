#include <stdio.h>
int main() {
  printf("%d\n", "text");
  return 0;
}
