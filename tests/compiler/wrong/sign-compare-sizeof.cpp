#include <string.h>
int main() {
  int length = 3;
  if (length < strlen("abcd")) return 1;
  return 0;
}
