#include <stdio.h>

typedef int (*Fn)(int);
typedef unsigned long (*Thread)(void *);
int run(Fn f, int k) { return f(k); }
unsigned long start(Thread t, void *p) { return t(p); }
int apply(int (*f)(int, int), int a, int b) { return f(a, b); }
int main() {
  Fn f = [](int k) { return k * 2; }; printf("%d %d\n", f(4), run([](int k) { return k + 1; }, 9));
  int n = 5; printf("%lu\n", start([](void *p) -> unsigned long { return *(int *)p * 3; }, &n));
  auto add = [](int a, int b) { return a + b; }; printf("%d %d\n", apply(add, 1, 2), (+add)(3, 4));
  Fn table[] = {[](int x) { return x; }, [](int x) { return -x; }}; printf("%d %d\n", table[0](1), table[1](1));
  static Fn fact = [](int k) -> int { return k < 2 ? 1 : k * fact(k - 1); }; printf("%d\n", fact(5));
  auto r = [](int k) -> double { if (k) return k; return 0.5; }; printf("%.1f\n", r(0));
  struct { Fn f; } box{f}; printf("%d\n", box.f(21));
}
