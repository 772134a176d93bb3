#include <stdio.h>
int main() {
  int sum;
  for (int i = 0; i < 3; i++) sum += i;
  printf("%d\n", sum);
  return 0;
}
