#include <stdio.h>

struct T {
  int n;
  T(int k) : n(k) { printf("+%d ", n); }
  T(const T &o) : n(o.n) { printf("copy%d ", n); }
  T(T &&o) : n(o.n) { o.n = -1; printf("move%d ", n); }
  ~T() { printf("-%d ", n); }
};
struct Plain {
  int a[4];
};

T named(int k) {
  T t(k);
  t.n += 1;
  return t;
}
T early(bool quick) {
  T t(10);
  if (quick) return t;
  t.n = 11;
  return t;
}
T two(bool first) {
  T a(20);
  T b(21);
  if (first) return a;
  return b;
}
T inner() {
  {
    T t(30);
    return t;
  }
}
T parameter(T t) { return t; }
T value(int k) {
  if (k > 0) return T(40);
  T t(41);
  return t;
}
T looped() {
  T t(50);
  for (int i = 0; i < 3; i++) {
    T u(51 + i);
    if (i == 1) return t;
  }
  return t;
}
Plain plain() {
  Plain p = {{1, 2, 3, 4}};
  p.a[2] = 9;
  return p;
}

int main() {
  T a = named(1);
  printf("| %d\n", a.n);
  T b = early(true);
  T c = early(false);
  printf("| %d %d\n", b.n, c.n);
  T d = two(true);
  T e = two(false);
  printf("|\n");
  T f = inner();
  printf("|\n");
  T g = parameter(T(60));
  printf("|\n");
  T h = value(1);
  T i = value(0);
  printf("|\n");
  T j = looped();
  printf("|\n");
  named(70);
  printf("| %d\n", named(80).n);
  Plain p = plain();
  p = plain();
  printf("%d\n", p.a[2]);
}
