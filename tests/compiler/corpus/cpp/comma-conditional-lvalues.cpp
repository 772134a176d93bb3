#include <cstdio>
struct S {
  int v;
  S& inc() {
    ++v;
    return *this;
  }
};
int g = 5;
int& r() { return g; }
int main() {
  int a = 1, b = 2;
  (a > b ? a : b) = 9;
  printf("%d %d\n", a, b);
  (a, b) = 7;
  printf("%d\n", b);
  r() = 8;
  printf("%d\n", g);
  int* p = &(a < b ? a : b);
  *p = 50;
  printf("%d\n", a);
  S s{1}, t{5};
  (true ? s : t).inc().inc();
  printf("%d\n", s.v);
  (++a)++;
  printf("%d\n", a);
  (a += 2) *= 3;
  printf("%d\n", a);
  const S& k = false ? s : t;
  printf("%d\n", k.v);
  int x = (a = 3, b = 4, a + b);
  printf("%d\n", x);
  true ? (void)printf("v\n") : (void)0;
  int n = a ? b ? 1 : 2 : 3;
  printf("%d\n", n);
  const char* m = x > 3 ? "big" : nullptr;
  printf("%s\n", m);
  long long w = true ? 1 : 2LL;
  printf("%lld %zu\n", w, sizeof(true ? 1 : 2.0));
}
