#include <cstdio>
struct S {
  int v;
  S(int x) : v(x) { printf("S%d ", x); }
  ~S() { printf("~S%d ", v); }
};
int& counter() {
  static int n = 10;
  return n;
}
S& get(int x) {
  static S s(x);
  static S t{x + 1};
  return x % 2 ? s : t;
}
int fact(int n) {
  static int calls = 0;
  calls++;
  return n <= 1 ? calls : fact(n - 1);
}
struct K {
  int next() {
    static int n = 0;
    return ++n;
  }
  static int shared() {
    static int n = 5;
    return n++;
  }
};
int main() {
  counter()++;
  ++counter();
  printf("%d\n", counter());
  printf("%d %d\n", get(3).v, get(4).v);
  printf("%d %d\n", fact(4), fact(3));
  K a, b;
  a.next();
  b.next();
  printf("%d %d\n", a.next(), K::shared() + K::shared());
  for (int i = 0; i < 3; i++) {
    static int z = i + 7;
    static const char* names[] = {"a", "b", "c"};
    printf("%d%s ", z++, names[i]);
  }
  printf("\n");
  auto l = [] {
    static int q = 0;
    return q++;
  };
  l();
  l();
  printf("%d\n", l());
}
