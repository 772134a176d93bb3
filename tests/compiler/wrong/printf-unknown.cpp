#include <stdio.h>
int main() {
  printf("%y\n", 1);
  return 0;
}
