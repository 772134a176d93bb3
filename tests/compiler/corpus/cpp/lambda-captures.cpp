#include <stdio.h>

struct S { int v = 3; auto get() { return [this](int k) { return v += k; }; } auto copy() { return [*this]() mutable { return ++v; }; } auto eq() { return [=] { return v; }; } };
int global = 5;
int main() {
  int a = 1, b = 2; const int c = 3; static int s = 4;
  auto f = [a, &b](int x) { b += x; return a + b + c + s + global; }; a = 100; printf("%d %d\n", f(10), b);
  auto g = [=]() mutable { a += 1; return a; }; printf("%d %d %d\n", g(), g(), a);
  auto h = [&] { a = 7; b = 8; }; h(); printf("%d %d\n", a, b);
  auto i = [&, a] { b = a; return a; }; a = 9; printf("%d %d\n", i(), b);
  auto j = [n = a * 2, &r = b] { r++; return n; }; printf("%d %d\n", j(), b);
  S o; auto get = o.get(); get(4); printf("%d\n", o.v); auto cp = o.copy(); cp(); printf("%d %d\n", cp(), o.v); printf("%d\n", o.eq()());
  int arr[3] = {1, 2, 3}; auto k = [arr] { return arr[0] + arr[2]; }; arr[0] = 50; printf("%d\n", k());
  printf("%d\n", [](int x, int y) { return x * y; }(6, 7));
  auto outer = [&a](int x) { auto inner = [&, x] { return a + x; }; return inner() * 2; }; printf("%d\n", outer(1));
}
