#include <cstdio>
struct R { int v; R(int v) : v(v) { printf("R%d\n", v); } R(R &&o) : v(o.v) { o.v = 0; printf("move\n"); } ~R() { printf("~R%d\n", v); } };
static R make(int k) { R r(k); if (k == 2) throw 1; return r; }
static int sum(R a, R b, R c) { return a.v + b.v + c.v; }
int main() {
  try { printf("%d\n", sum(make(1), make(3), make(4))); } catch (...) { printf("no\n"); }
  auto guarded = [](int k) { try { R r = make(k); return r.v; } catch (int) { return -1; } };
  printf("%d %d\n", guarded(5), guarded(2));
  try { const R &r = make(6); printf("%d\n", r.v); throw r.v; } catch (int n) { printf("n=%d\n", n); }
  try { int x = make(7).v + make(2).v; printf("%d\n", x); } catch (int) { printf("caught\n"); }
}
