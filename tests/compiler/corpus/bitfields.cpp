#include <stdio.h>

struct Flags {
  unsigned int ready : 1;
  unsigned int mode : 3;
  int level : 4;
  unsigned int rest : 24;
};

int main() {
  Flags f = {1, 5, -3, 100000};
  printf("%u %u %d %u\n", f.ready, f.mode, f.level, f.rest);
  f.mode = 9;
  f.level = 7;
  f.level++;
  f.rest += 5;
  printf("%u %u %d %u\n", f.ready, f.mode, f.level, f.rest);
  int r = (f.mode = 12);
  printf("%d %d\n", r, (int)sizeof(Flags));
  f.ready ^= 1;
  printf("%u %d\n", f.ready, f.mode-- + 1);
  printf("%u\n", f.mode);
  Flags g = f;
  g.level = -8;
  printf("%d %d\n", f.level, g.level);
  return 0;
}
