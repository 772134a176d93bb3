#include <cstdio>
#include <utility>
struct Mem { int *p; Mem(int n) : p(new int[n]) { p[0] = n; } ~Mem() { delete[] p; } Mem(const Mem &o) : p(new int[o.p[0]]) { p[0] = o.p[0]; } Mem &operator=(Mem o) { std::swap(p, o.p); return *this; } };
static Mem thrower(int n) { Mem m(n); if (n > 5) throw Mem(n * 2); return m; }
int main() {
  Mem m(1);
  for (int i = 3; i < 8; i++) { try { m = thrower(i); printf("%d\n", m.p[0]); } catch (Mem &e) { printf("thrown %d\n", e.p[0]); } }
  try { try { throw Mem(2); } catch (Mem &e) { Mem copy = e; throw copy; } } catch (Mem e) { printf("%d\n", e.p[0]); }
}
