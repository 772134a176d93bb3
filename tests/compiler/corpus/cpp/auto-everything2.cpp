#include <cstdio>
struct P {
  int a;
  double b;
};
P mk() { return {1, 2.5}; }
int main() {
  auto [m, n] = mk();
  printf("%d %g\n", m, n);
  P p = mk();
  auto& [x, y] = p;
  x = 7;
  const auto [u, v] = p;
  printf("%d %d %g\n", p.a, u, v);
  int arr[3] = {1, 2, 3};
  auto [i, j, k] = arr;
  i = 9;
  printf("%d %d\n", arr[0], i + j + k);
  auto&& [r, s] = mk();
  r++;
  printf("%d\n", r);
  auto l = [a = x, &y] {
    y += a;
    return y;
  };
  printf("%g\n", l());
  if (auto [q, w] = mk(); q) printf("%g\n", w);
}
