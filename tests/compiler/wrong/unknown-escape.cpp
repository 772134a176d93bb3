#include <stdio.h>
int main() {
  puts("C:\winsock");
  return 0;
}
