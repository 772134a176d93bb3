#include <cstdio>
struct A {
  A() { who(); }
  virtual ~A() { who(); }
  virtual void who() const { printf("A "); }
  void call() const { who(); }
};
struct B : A {
  B() { call(); }
  ~B() override { call(); }
  void who() const override { printf("B "); }
};
struct C : B {
  int k = 3;
  C() { call(); }
  ~C() { call(); }
  void who() const override { printf("C%d ", k); }
};
int main() {
  {
    C c;
    printf("| ");
    c.call();
  }
  printf("\n");
  A* a = new C;
  a->who();
  delete a;
  printf("\n");
  A copy = C();
  copy.who();
  printf("\n");
}
