#include <cstdio>

static bool handle(int length) {
  char *buffer = new char[256]; // finding: memory-leak
  buffer[0] = 'a';
  if (length < 0) return false;
  delete[] buffer;
  return true;
}

int main() {
  printf("%d\n", handle(1));
  printf("%d\n", handle(-1));
  return 0;
}
