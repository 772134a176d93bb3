#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
  const char *port = argc > 5 ? argv[5] : NULL;
  printf("%d\n", port[0] - '0'); // finding: null-dereference
  return 0;
}
