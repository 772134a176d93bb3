#include <stdio.h>
int main() {
  int count = 1
  printf("%d\n", count);
  return 0;
}
