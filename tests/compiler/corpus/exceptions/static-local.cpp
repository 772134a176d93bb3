#include <stdio.h>
int tries;
struct Lazy { int n; Lazy() : n(++tries) { if (n < 3) throw n; } };
Lazy& lazy() { static Lazy one; return one; }
int main() {
  for (int i = 0; i < 4; i++)
    try { printf("got %d\n", lazy().n); } catch (int n) { printf("try %d failed\n", n); }
}
