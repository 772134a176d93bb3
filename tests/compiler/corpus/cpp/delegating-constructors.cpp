#include <stdio.h>

struct T {
  int a, b;
  T(int x, int y) : a(x), b(y) { printf("two %d %d\n", a, b); }
  T(int x) : T(x, x * 2) { printf("one\n"); b += 1; }
  T() : T(5) { printf("none\n"); }
  ~T() { printf("~T %d %d\n", a, b); }
};
int main() { T t; T u(1); T v{2, 3}; printf("%d %d %d\n", t.b, u.b, v.b); }
