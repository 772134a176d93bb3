#include <stdio.h>

struct Base { int f(int) { return 1; } int f(const char *) { return 2; } int g() { return 3; } int n = 4; };
struct Hiding : Base { int f(double) { return 5; } };
struct Using : Base { using Base::f; int f(double) { return 5; } int f(int) { return 6; } };
class Closed : Base { public: using Base::g; using Base::n; };
int main() {
  Hiding h; Using u; Closed c;
  printf("%d %d\n", h.f(1), h.Base::f(1));
  printf("%d %d %d\n", u.f(1), u.f("a"), u.f(1.0));
  printf("%d %d\n", c.g(), c.n);
}
