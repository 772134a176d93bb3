#include <cstdio>
int f(int n) { if (n == 3) throw n; return n; }
struct A { int v; A(int n) : v(f(n)) {} };
static int k = 0;
struct Stat { Stat() { printf("try static\n"); if (k++ < 1) throw k; } };
static void st() { static Stat s; printf("static ok\n"); }
int main() {
  try { A a[] = {A(1), A(2), A(3)}; printf("no %d\n", a[0].v); } catch (int n) { printf("%d\n", n); }
  for (int i = 0; i < 3; i++) try { st(); } catch (int n) { printf("again %d\n", n); }
  int x = 0;
  try { x = 1; x = f(3); } catch (...) { printf("x=%d\n", x); }
  bool b = true; try { b = false && f(3); b = true || f(3); printf("%d\n", b); } catch (...) {}
  try { int y = b ? f(3) : f(2); printf("%d\n", y); } catch (const int &e) { printf("e%d\n", e); }
}
