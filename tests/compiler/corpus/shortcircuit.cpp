#include <stdio.h>

static int calls;
static bool yes(int n) {
  calls++;
  printf("y%d ", n);
  return true;
}
static bool no(int n) {
  calls++;
  printf("n%d ", n);
  return false;
}

int main() {
  if (yes(1) && no(2) || yes(3)) printf("A\n");
  if (no(1) && yes(2) && yes(3)) printf("never\n");
  else printf("B\n");
  bool r = no(1) || no(2) || !yes(3);
  printf("%d\n", r);
  r = (yes(1) || no(2)) && !(no(3) && yes(4));
  printf("%d\n", r);
  int v = yes(5) ? 10 : 20;
  printf("%d\n", v);
  v = no(5) ? 10 : yes(6) ? 30 : 40;
  printf("%d\n", v);
  printf("%d\n", (calls > 5) + (calls == 3 || calls > 10));
  while (!no(9)) break;
  int x = 0;
  x = x || 5;
  printf("\n%d\n", x);
  x = x && 0;
  printf("%d %d\n", x, calls);
  int i = 0;
  int t = (i++, i += 5, i * 2);
  printf("%d %d\n", i, t);
  return 0;
}
