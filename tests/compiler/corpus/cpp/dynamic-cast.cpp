#include <stdio.h>

struct A { int a = 1; virtual ~A() {} };
struct B : A { int b = 2; };
struct C : A { int c = 3; };
struct I { virtual int i() = 0; virtual ~I() {} };
struct D : B, I { int d = 4; int i() override { return d; } };
const char *kind(A *a) { if (dynamic_cast<D *>(a)) return "D"; if (dynamic_cast<B *>(a)) return "B"; if (dynamic_cast<C *>(a)) return "C"; return "A"; }
int main() {
  A a; B b; C c; D d;
  A *list[] = {&a, &b, &c, &d};
  for (A *p : list) { printf("%s", kind(p)); I *i = dynamic_cast<I *>(p); printf(" %d\n", i ? i->i() : -1); }
  I *i = &d; B *pb = dynamic_cast<B *>(i); printf("%d %d\n", pb == &d, pb->b);
  printf("%d\n", dynamic_cast<void *>(i) == (void *)&d);
  const A *ca = &b; const B *cb = dynamic_cast<const B *>(ca); printf("%d\n", cb->b);
  A &r = d; D &rd = dynamic_cast<D &>(r); printf("%d\n", rd.d);
  A *none = nullptr; printf("%d\n", dynamic_cast<B *>(none) == nullptr);
  B *up = &d; A *pa = dynamic_cast<A *>(up); printf("%d\n", pa->a);
}
