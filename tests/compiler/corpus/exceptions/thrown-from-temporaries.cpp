#include <cstdio>
struct T { int k; T(int k) : k(k) { printf("+%d\n", k); } ~T() { printf("-%d\n", k); } };
struct E { int n; E(const T &t) : n(t.k) {} };
static int f(const T &t, int n) { if (n) throw E(T(n + 1)); return t.k; }
int main() {
  try { throw E(T(5)); } catch (E &e) { printf("%d\n", e.n); }
  try { f(T(1), 2); } catch (E &e) { printf("%d\n", e.n); }
}
