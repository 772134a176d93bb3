#include <stdio.h>
int main() {
  printf("%d\n", 1.5);
  return 0;
}
