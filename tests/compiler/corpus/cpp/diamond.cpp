#include <stdio.h>

struct A {
  int a = 1;
  int get() { return a; }
};
struct B : A {
  int b = 2;
};
struct C : A {
  int c = 3;
};
struct D : B, C {
  int d = 4;
  int sum() { return B::a + C::a * 10 + b + c + d; }
};

int main() {
  D d;
  d.B::a = 5;
  d.C::a = 6;
  B *pb = &d;
  C *pc = &d;
  A *first = pb;
  A *second = pc;
  printf("%d %d %d %d\n", first->a, second->a, d.sum(), first == second);
  printf("%d %d\n", pb->get(), static_cast<D *>(pc)->d);
}
