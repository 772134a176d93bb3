#include <cstdio>
int g(int x) try {
  if (x) throw x;
  return 0;
} catch (int e) {
  return e * 2;
}
struct S {
  void f();
  int v = 3;
};
void S::f() try { throw "x"; } catch (const char* s) {
  printf("%s %d\n", s, v);
}
int main() try {
  printf("%d %d\n", g(0), g(4));
  S s;
  s.f();
  throw 3.5;
} catch (double d) {
  printf("%g\n", d);
  return 7;
}
