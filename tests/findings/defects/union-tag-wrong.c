#include <stdio.h>

struct event {
  int kind;
  union {
    char small;
    long long large;
  } u;
};

int main(void) {
  struct event event;
  event.kind = 1;
  event.u.small = 5;
  if (event.u.large == 5) // finding: uninitialised-read
    puts("five");
  return 0;
}
