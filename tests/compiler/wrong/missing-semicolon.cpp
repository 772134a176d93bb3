#include <stdio.h>
int main() {
  int count = 1
  printf("%d\n", count);
  return 0;
}
// differs: ours points where the semicolon belongs, g++ at the word after it.
