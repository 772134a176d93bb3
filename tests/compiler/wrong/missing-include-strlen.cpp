#include <stdio.h>
int main() {
  printf("%d\n", (int)strlen("abc"));
  return 0;
}
