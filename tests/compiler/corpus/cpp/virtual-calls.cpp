#include <stdio.h>

struct Base {
  Base() { printf("Base "); hello(); } virtual ~Base() { printf("~Base "); hello(); }
  virtual void hello() { printf("base\n"); } void call() { hello(); } virtual int pure(int) const = 0;
  virtual void over(int) { printf("int\n"); } virtual void over(double) { printf("double\n"); }
};
int Base::pure(int k) const { return k; }
struct Mid : Base { Mid() { printf("Mid "); hello(); } ~Mid() { printf("~Mid "); hello(); } void hello() override { printf("mid\n"); } int pure(int k) const override { return Base::pure(k) + 1; } };
struct Leaf final : Mid { void hello() final { printf("leaf\n"); Mid::hello(); } using Base::over; void over(int) override { printf("leaf int\n"); } };
int main() {
  { Leaf l; l.call(); l.Mid::hello(); printf("%d\n", l.pure(4)); l.over(1); l.over(1.5); Base &b = l; b.over(2); }
  Base *p = new Leaf; p->hello(); delete p;
}
