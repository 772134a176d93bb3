#include <stdio.h>
int main() {
  printf("hello\n);
  return 0;
}
// differs: ours points where the literal begins; the first error of g++ is at the word after it.
