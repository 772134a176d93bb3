#include <stdio.h>
int main() {
  puts("a");
  return 0;
}
}
