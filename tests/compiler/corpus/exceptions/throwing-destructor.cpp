#include <cstdio>
struct D { int k; D(int k) : k(k) {} ~D() noexcept(false) { printf("~D%d\n", k); if (k == 2) throw k; } };
static int f() { D a(1); D b(2); D c(3); return 9; }
static int g(int n) { try { if (n == 0) return 1; if (n == 1) throw 4; return f(); } catch (int e) { printf("g %d\n", e); return e * 10; } }
int main() {
  printf("%d\n", g(0)); printf("%d\n", g(1)); printf("%d\n", g(2));
  try { D d(2); printf("body\n"); } catch (int e) { printf("main %d\n", e); }
}
