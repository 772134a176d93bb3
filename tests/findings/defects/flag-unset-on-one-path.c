#include <stdio.h>

static int check(int code) {
  int retry;
  if (code == 10035) retry = 1;
  return retry;
}

int main(void) {
  if (check(10054)) // finding: uninitialised-read
    puts("again");
  return 0;
}
