#include <stdio.h>

struct A { int a = 1; virtual int who() { return 1; } virtual ~A() { printf("~A\n"); } };
struct B { int b = 2; virtual int who2() { return b; } virtual int both() { return 20; } virtual ~B() { printf("~B\n"); } };
struct P { int p = 3; int plain() { return p; } };
struct C : P, A, B { int c = 4; int who() override { return 100 + c; } int who2() override { return 200 + b + p; } virtual int own() { return 7; } ~C() override { printf("~C\n"); } };
struct D : C { int who2() override { return 300 + c; } int both() override { return 400 + a; } };
int viaA(A &x) { return x.who(); }
int viaB(B *x) { return x->who2() + x->both(); }
int main() {
  C c; D d;
  printf("%d %d %d %d\n", viaA(c), viaB(&c), viaA(d), viaB(&d));
  printf("%d %d %d\n", c.own(), d.plain(), c.who2());
  B *p = new D; printf("%d\n", p->who2()); delete p;
  A *q = new C; delete q;
  B *nb = static_cast<C *>(nullptr); printf("%d\n", nb == nullptr);
  B &rb = d; C &rc = static_cast<C &>(rb); printf("%d %d\n", &rc == &d, (void *)&rb == (void *)&d);
  C copy = c; copy.b = 50; printf("%d %d\n", viaB(&copy), viaB(&c));
}
