#include <cstdio>

int main() {
  char *buffer = new char[512];
  buffer[0] = 'a';
  printf("%c\n", buffer[0]);
  delete buffer; // finding: mismatched-free
  return 0;
}
