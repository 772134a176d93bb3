#include <stdio.h>
int main() {
  int n = 0;
  scanf("%d", n);
  return n;
}
