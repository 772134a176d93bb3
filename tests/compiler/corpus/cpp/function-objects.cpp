#include <cstdio>
struct Adder {
  int n;
  int operator()(int x) const { return x + n; }
};
struct Acc {
  int total = 0;
  void operator()(int x) { total += x; }
  bool operator()(int a, int b) const { return a < b; }
};
int apply(const Adder& f, int v) { return f(v); }
void each(int* b, int* e, Acc& f) {
  for (; b != e; ++b) f(*b);
}
void sort(int* a, int n, bool (*less)(int, int)) {
  for (int i = 0; i < n; i++)
    for (int j = 0; j + 1 < n - i; j++)
      if (less(a[j + 1], a[j])) {
        int t = a[j];
        a[j] = a[j + 1];
        a[j + 1] = t;
      }
}
int main() {
  Adder a{10};
  printf("%d %d %d\n", a(1), apply(a, 2), Adder{5}(6));
  int v[] = {3, 1, 2};
  Acc acc;
  each(v, v + 3, acc);
  printf("%d %d\n", acc.total, acc(1, 2));
  sort(v, 3, [](int x, int y) { return x > y; });
  printf("%d%d%d\n", v[0], v[1], v[2]);
  int calls = 0;
  auto counted = [&calls, &a](int x) mutable {
    calls++;
    return a(x);
  };
  counted(1);
  counted(2);
  printf("%d\n", calls);
  auto twice = [](const Adder& f, int x) { return f(f(x)); };
  printf("%d\n", twice(a, 1));
  auto make = [](int k) { return [k](int x) { return k * x; }; };
  auto by3 = make(3);
  printf("%d %d\n", by3(4), make(2)(5));
}
