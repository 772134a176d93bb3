#include <stdio.h>
int quiet(int n) noexcept { try { if (n) throw n; return 0; } catch (int k) { return k * 10; } }
struct Careful { ~Careful() { try { throw 5; } catch (int n) { printf("swallowed %d\n", n); } } };
int main() {
  printf("%d %d\n", quiet(0), quiet(3));
  try { Careful c; throw "outer"; } catch (const char* s) { printf("%s\n", s); }
}
