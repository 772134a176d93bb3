#include <cstdio>
struct T { int k; T(int k) : k(k) { printf("+%d\n", k); } ~T() { printf("-%d\n", k); } };
struct X { int n; X(const T &t) : n(t.k) { if (n == 4) throw n; } ~X() { printf("~X%d\n", n); } };
static int thrower(int n) { if (n) throw n; return n; }
static int two(X *x, int n) { delete x; return n; }
static X *both(const T &t, int n) { T local(n); return new X(T(t.k + n)); }
int main() {
  X *kept = nullptr;
  try { two(kept = new X(T(1)), thrower(2)); } catch (int n) { printf("caught %d\n", n); }
  delete kept;
  try { kept = both(T(2), 2); } catch (int n) { printf("caught %d\n", n); }
  try { kept = both(T(2), 5); delete kept; } catch (int n) { printf("caught %d\n", n); }
  try { throw X(T(4)); } catch (X &x) { printf("no\n"); } catch (int n) { printf("caught %d\n", n); }
  try { int v = thrower(0) ? T(1).k : throw X(T(7)); printf("%d\n", v); } catch (X &x) { printf("x %d\n", x.n); }
  try { const T &bound = T(8); throw X(T(9)); } catch (const X &x) { printf("x %d\n", x.n); }
}
