#include <limits.h>
#include <stdio.h>

int main(void) {
  int total = INT_MAX - 1000;
  for (int i = 0; i < 2; i++) total += 900; // finding: signed-overflow
  printf("%d\n", total);
  return 0;
}
