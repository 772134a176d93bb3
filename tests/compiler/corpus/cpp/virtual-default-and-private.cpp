#include <cstdio>
class A {
  virtual int impl(int x) const { return x; }

 protected:
  virtual int hook() = 0;

 public:
  int run(int x = 5) const { return impl(x); }
  int go() { return hook() + 1; }
  virtual ~A() = default;
};
int A_hook_default = 7;
class B : public A {
  int impl(int x) const override { return x * 2; }
  int hook() override { return A_hook_default; }
};
class C final : public B {
  int hook() final { return 100; }
};
struct Fin {
  virtual void f() final { printf("fin\n"); }
  virtual ~Fin() {}
};
int main() {
  B b;
  C c;
  A* p[] = {&b, &c};
  for (A* a : p) printf("%d %d %d\n", a->run(), a->run(3), a->go());
  Fin f;
  f.f();
  const A& r = c;
  printf("%d\n", r.run(1));
}
