#include <cstdio>
int f() { return 1; }
auto g(int x) { return x * 2.5; }
auto h() -> const char* { return "h"; }
struct S {
  auto m() const { return v; }
  int v = 4;
  auto& r() { return v; }
};
auto lam = [](int x) { return x + 1; };
int main() {
  auto a = 1;
  auto b = 2.0f;
  auto c = 'c';
  auto d = "s";
  auto& e = a;
  const auto& k = b;
  auto* p = &a;
  auto q = &a;
  auto fn = f;
  auto* fp = &f;
  e = 5;
  *p += 1;
  printf("%d %g %c %s %g %d %d %d\n", a, b, c, d, k, *q, fn(), fp());
  auto x = g(2);
  printf("%g %s\n", x, h());
  S s;
  s.r() = 9;
  auto v = s.m();
  printf("%d %d\n", v, lam(1));
  const int ci = 3;
  auto nc = ci;
  nc++;
  decltype(ci) dc = 8;
  printf("%d %d\n", nc, dc);
  for (auto i = 0u; i < 2; ++i) printf("%u", i);
  printf("\n");
}
