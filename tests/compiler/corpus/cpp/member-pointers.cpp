#include <stdio.h>

struct Base { int a = 1, b = 2; int f(int k) { return a + k; } int g(int k) const { return b * k; } virtual int h(int k) { return k; } static int s(int k) { return k + 100; } };
struct Other { int pad = 5; int o() { return pad; } };
struct D : Other, Base { int h(int k) override { return k * 1000; } };
typedef int (Base::*Method)(int);
int apply(Base &b, Method m, int k) { return (b.*m)(k); }
struct Table { const char *name; int Base::*field; };
int main() {
  Base x; D d;
  int Base::*p = &Base::a; x.*p = 10; printf("%d\n", x.a);
  p = &Base::b; Base *q = &x; q->*p += 5; printf("%d\n", x.b);
  Method m = &Base::f; printf("%d %d\n", (x.*m)(1), (q->*m)(2));
  int (Base::*cm)(int) const = &Base::g; const Base cx; printf("%d\n", (cx.*cm)(3));
  m = &Base::h; printf("%d %d\n", apply(x, m, 4), apply(d, m, 4));
  printf("%d %d\n", m != nullptr, p == &Base::b);
  Method none = nullptr; printf("%d %d\n", none == nullptr, !none);
  int Base::*np = nullptr; printf("%d\n", np == nullptr);
  int (D::*dm)(int) = &Base::f; d.a = 50; printf("%d\n", (d.*dm)(1));
  int D::*df = &Base::b; d.b = 77; printf("%d\n", d.*df);
  int (*sp)(int) = &Base::s; printf("%d\n", sp(1));
  Table t[] = {{"a", &Base::a}, {"b", &Base::b}}; for (auto &e : t) printf("%s=%d\n", e.name, x.*e.field);
  Method list[2] = {&Base::f, &Base::h}; for (Method one : list) printf("%d ", (x.*one)(3)); printf("\n");
}
