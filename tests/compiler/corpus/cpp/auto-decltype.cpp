#include <stdio.h>

int f() { return 1; } const char *g(); auto h(int x) -> double { return x / 2.0; } auto deduced(int k) { if (k > 1) return k * 2; return 3; }
int &ref() { static int v = 4; return v; } auto &same() { return ref(); } const char *g() { return "g"; }
struct S { int m; }; 
int main() {
  auto a = 1; auto b = 2.5; auto c = 'c'; auto *d = &a; const auto &e = a; auto &&u = f(); auto &&v = a; auto s = "str"; auto p = f;
  decltype(a) x = 5; decltype((a)) y = a; y = 6; decltype(f()) z = 7; decltype(ref()) w = ref(); w = 8; decltype(S::m) m = 9; 
  printf("%d %.1f %c %d %d %d %d %s %d\n", a, b, c, *d, e, u, v, s, p()); printf("%d %d %d %d %d\n", x, y, z, w, m);
  printf("%.1f %d %d\n", h(3), deduced(1), deduced(5)); same() = 20; printf("%d %s\n", ref(), g()); const auto k = a; printf("%d %d\n", (int)sizeof(k), (int)sizeof(b));
}
