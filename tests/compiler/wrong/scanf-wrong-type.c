#include <stdio.h>
int main(void) {
  double d = 0;
  scanf("%d", &d);
  return (int)d;
}
