#include <cstdio>
struct Calc {
  int acc = 0;
  void add(int x) { acc += x; }
  void mul(int x) { acc *= x; }
  int get() const { return acc; }
  virtual void v(int x) { acc = x; }
  int a = 1, b = 2, c = 3;
  static void st(int) { printf("st\n"); }
};
struct D : Calc {
  void v(int x) override { acc = x * 100; }
};
struct Cmd {
  const char* name;
  void (Calc::*fn)(int);
};
typedef int (Calc::*Getter)() const;
using Field = int Calc::*;
int sum(const Calc& c, const Field* f, int n) {
  int s = 0;
  while (n--) s += c.*f[n];
  return s;
}
int main() {
  Cmd t[] = {{"add", &Calc::add}, {"mul", &Calc::mul}, {"v", &Calc::v}};
  Calc c;
  for (const Cmd& k : t) {
    (c.*k.fn)(3);
    printf("%s %d\n", k.name, c.acc);
  }
  D d;
  Calc* p = &d;
  (p->*t[2].fn)(2);
  printf("%d\n", d.acc);
  Getter g = &Calc::get;
  printf("%d\n", (p->*g)());
  Field fs[] = {&Calc::a, &Calc::b, &Calc::c};
  printf("%d\n", sum(c, fs, 3));
  c.*fs[0] = 50;
  printf("%d\n", c.a);
  void (*s)(int) = &Calc::st;
  s(1);
  void (Calc::*np)(int) = nullptr;
  printf("%d %d\n", np == nullptr, t[0].fn == &Calc::add);
  int D::* df = &Calc::b;
  printf("%d\n", d.*df);
}
