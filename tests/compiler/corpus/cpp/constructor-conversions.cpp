#include <cstdio>
struct A {
  int v;
  A(int x) : v(x) { printf("A(%d) ", x); }
  A(const A& o) : v(o.v) { printf("copy "); }
};
struct B {
  A a;
  B(A x) : a(x) {}
  B(const char*) : a(-1) {}
  operator A() const { return a; }
};
int f(const A& a) { return a.v; }
int g(A a) { return a.v + 1; }
A h() { return 5; }
struct W {
  A a = 3;
  A b{4};
  A c = A(6);
};
int main() {
  printf("%d\n", f(1));
  printf("%d\n", g(2));
  printf("%d\n", h().v);
  B b(A(7));
  printf("%d\n", f(b));
  W w;
  printf("%d\n", w.a.v + w.b.v + w.c.v);
  A arr[] = {1, 2, A(3)};
  printf("%d\n", arr[2].v);
  A x = static_cast<A>(9);
  x = 10;
  printf("%d\n", x.v);
  const A& r = 11;
  printf("%d\n", r.v);
}
