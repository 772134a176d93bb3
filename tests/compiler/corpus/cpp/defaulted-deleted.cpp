#include <stdio.h>

struct A { int n = 1; A() = default; A(int k) : n(k) {} A(const A &) = default; A &operator=(const A &) = default; ~A() = default; };
struct NoCopy { int n; NoCopy(int k) : n(k) {} NoCopy(const NoCopy &) = delete; NoCopy &operator=(const NoCopy &) = delete; NoCopy(NoCopy &&o) : n(o.n) { o.n = -1; } };
struct OutOfLine { int v; OutOfLine(); OutOfLine(const OutOfLine &); ~OutOfLine(); };
OutOfLine::OutOfLine() = default;
OutOfLine::OutOfLine(const OutOfLine &) = default;
OutOfLine::~OutOfLine() = default;
void f(int) { printf("int\n"); }
void f(double) = delete;
NoCopy make(int k) { return NoCopy(k); }
int main() {
  A a, b(4), c(b); a = c;
  printf("%d %d %d\n", a.n, b.n, c.n);
  NoCopy n(3); NoCopy m(static_cast<NoCopy &&>(n)); NoCopy o = make(8);
  printf("%d %d %d\n", n.n, m.n, o.n);
  OutOfLine x; x.v = 3; OutOfLine y(x); printf("%d\n", y.v);
  f(1);
}
