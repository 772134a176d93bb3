#include <cstdio>
int g = 3;
int f(int a, int b = g, int c = g * 2) { return a * 100 + b * 10 + c; }
int h(int = 4);
int h(int x) { return x; }
int k(int a, int b);
int k(int a, int b = 5);
int k(int a = 1, int b) { return a + b; }
struct S {
  int base = 2;
  static const int K = 6;
  int m(int x = K, const char* s = "def") {
    printf("%s ", s);
    return x + base;
  }
  S(int b = 9, double = 1.5) : base(b) {}
  int t(int q = sizeof(S)) const { return q; }
  virtual int v(int x = 1) { return x; }
  virtual ~S() {}
};
struct D : S {
  int v(int x = 2) override { return x * 10; }
};
int n() {
  static int c = 0;
  return ++c;
}
int w(int a = n()) { return a; }
int lam(int (*p)(int) = [](int x) { return x + 1; }) { return p(1); }
int main() {
  printf("%d %d %d\n", f(1), f(1, 2), f(1, 2, 3));
  g = 4;
  printf("%d\n", f(1));
  {
    int g = 99;
    printf("%d\n", f(1));
  }
  printf("%d %d %d\n", h(), k(), k(2));
  S s;
  printf("%d %d %d\n", s.m(), s.m(1), s.m(1, "x"));
  S* p = new D;
  printf("%d\n", p->v());
  delete p;
  D d;
  printf("%d\n", d.v());
  printf("%d %d %d\n", w(), w(), w(50));
  S arr[2];
  printf("%d %d\n", arr[1].base, lam());
  int loc(int = 7);
  printf("%d\n", loc());
}
int loc(int x) { return x; }
