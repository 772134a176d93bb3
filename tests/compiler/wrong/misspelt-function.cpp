#include <stdio.h>
int main() {
  prinft("x\n");
  return 0;
}
