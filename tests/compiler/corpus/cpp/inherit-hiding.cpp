#include <cstdio>
struct B {
  int x = 1;
  void f() { printf("B::f\n"); }
  void f(int) { printf("B::f(int)\n"); }
  virtual void v() { printf("B::v\n"); }
  static int s;
};
int B::s = 7;
struct D : B {
  int x = 2;
  void f(const char*) { printf("D::f\n"); }
  void v() override {
    printf("D::v ");
    B::v();
  }
  int both() { return x * 10 + B::x; }
};
struct E : D {
  using B::f;
  void v() final {
    printf("E::v ");
    D::v();
  }
};
struct L {
  int id = 1;
};
struct R {
  int id = 2;
};
struct LR : L, R {
  int sum() { return L::id + R::id; }
};
int main() {
  D d;
  d.f("x");
  d.B::f();
  d.B::f(3);
  printf("%d %d %d %d\n", d.x, d.B::x, d.both(), static_cast<B&>(d).x);
  E e;
  e.f(1);
  e.v();
  B& b = e;
  b.v();
  b.B::v();
  printf("%d %d %d\n", D::s, e.s, E::B::s);
  LR q;
  printf("%d %d %d\n", q.sum(), q.L::id, static_cast<R&>(q).id);
  R* r = &q;
  LR* back = static_cast<LR*>(r);
  printf("%d %d\n", back == &q, (void*)r == (void*)&q);
  R* nul = static_cast<LR*>(nullptr);
  printf("%d\n", nul == nullptr);
}
