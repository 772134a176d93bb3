#include <cstdio>
struct B {
  int a;
  double d;
  B(int x, double y = 0.5) : a(x), d(y) { printf("B(int,double) "); }
  explicit B(const char* s) : a(s[0]), d(0) { printf("B(char*) "); }

 protected:
  B() : a(0), d(0) {}
};
struct D : B {
  using B::B;
  int extra = 9;
  D(char c) : B(c, 1.0) { printf("D(char) "); }
};
struct E : D {
  using D::D;
};
int main() {
  D a(1), b(2, 2.5), c("z"), d('c');
  printf("\n%d %d %d %d %g %d\n", a.a, b.a, c.a, d.a, a.d, c.extra);
  E e(5), f("q");
  printf("%d %d %d\n", e.a, f.a, e.extra);
  D g = 4;
  D h{7, 8.5};
  printf("%d %g\n", g.a, h.d);
}
