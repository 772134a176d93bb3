#include <stdio.h>

#define SWAP(a, b) do { __typeof__(a) t_ = (a); (a) = (b); (b) = t_; } while (0)
#define ARRAY_OF(type, n) typeof(type[n])

static int twice(int x) { return 2 * x; }

int main(void) {
  double a = 1.5, b = 2.5;
  SWAP(a, b);
  int calls = 0;
  typeof(calls++) same = 3;
  const typeof(int *) p = &same;
  typeof(twice) *f = twice;
  typeof(*p) copies[2] = { *p, f(*p) };
  ARRAY_OF(char, 7) text = "typeof";
  printf("%g %g %d %d %d %s %d\n", a, b, calls, copies[0], copies[1], text, (int)sizeof text);
  return 0;
}
