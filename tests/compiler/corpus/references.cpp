#include <stdio.h>

struct Box {
  int value;
};
static void increase(int &n, int by = 1) { n += by; }
static int &pick(int *values, int index) { return values[index]; }
static int read(const int &n) { return n; }
static void change(Box &b) { b.value *= 2; }
static const Box &larger(const Box &a, const Box &b) { return a.value > b.value ? a : b; }
static void redirect(const char *&p) { p = "redirected"; }

int main() {
  int x = 5;
  int &r = x;
  r = 7;
  increase(x);
  increase(r, 10);
  printf("%d %d\n", x, r);
  int values[3] = {1, 2, 3};
  pick(values, 1) = 20;
  pick(values, 2)++;
  printf("%d %d\n", values[1], values[2]);
  printf("%d %d\n", read(5), read(x + 1));
  const int &bound = x + 100;
  x = 0;
  printf("%d %d\n", bound, x);
  Box b = {4};
  change(b);
  Box &alias = b;
  alias.value++;
  printf("%d\n", b.value);
  Box c = {3};
  printf("%d\n", larger(b, c).value);
  const char *p = "before";
  redirect(p);
  printf("%s\n", p);
  for (int &v : values) v *= 2;
  for (int v : values) printf("%d ", v);
  printf("\n");
  int (&whole)[3] = values;
  printf("%d %d\n", whole[0], (int)sizeof whole);
  int &&temporary = 3 + 4;
  temporary++;
  printf("%d\n", temporary);
  int *q = &r;
  *q = 3;
  printf("%d\n", x);
  auto &deduced = values[0];
  deduced = 50;
  auto copied = deduced;
  copied++;
  printf("%d %d\n", values[0], copied);
  const long long &converted = x;
  printf("%lld\n", converted);
  return 0;
}
