#include <stdio.h>
int destroyed;
struct Level { int n; Level(int n) : n(n) {} ~Level() { destroyed++; } };
int down(int n) { Level l(n); if (n == 0) throw 123; return down(n - 1) + 1; }
int climb(int n) { if (n == 0) throw 0; try { return climb(n - 1); } catch (int k) { if (n % 2) throw k + 1; throw k + 10; } }
int main() {
  try { down(500); } catch (int n) { printf("%d after %d\n", n, destroyed); }
  try { climb(20); } catch (int n) { printf("%d\n", n); }
}
