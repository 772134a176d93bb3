#include <stdio.h>

struct Pair { int first; double second; };
struct Base { int a, b; }; struct Derived : Base {};
Pair make() { return {4, 2.5}; }
int main() {
  auto [x, y] = make(); printf("%d %.1f\n", x, y);
  Pair p{1, 2}; auto &[a, b] = p; a = 10; b = 20; printf("%d %.0f\n", p.first, p.second);
  const auto &[c, d] = p; printf("%d %.0f\n", c, d);
  int arr[3] = {1, 2, 3}; auto [i, j, k] = arr; i = 9; printf("%d %d %d %d\n", arr[0], i, j, k);
  auto &[l, m, n] = arr; l = 7; printf("%d %d %d\n", arr[0], m, n);
  Pair list[] = {{1, 1.5}, {2, 2.5}}; for (auto &[f, s] : list) { f *= 10; printf("%d %.1f\n", f, s); } for (auto [f, s] : list) printf("%d\n", f);
  if (auto [q, r] = make(); q > 3) printf("%d\n", q);
  Derived e; e.a = 5; e.b = 6; auto [u, v] = e; printf("%d %d\n", u, v);
  auto &&[w, z] = make(); printf("%d\n", w);
  auto f = [&] { return x + a; }; printf("%d\n", f());
}
