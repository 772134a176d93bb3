#include <stdio.h>
int positive(int n) { return n > 0 ? n : throw n; }
const char* name(int n) { return n == 0 ? throw "zero" : n == 1 ? "one" : "many"; }
void check(bool ok) { ok || (throw "not ok", true); printf("ok\n"); }
int main() {
  for (int i = -1; i < 3; i++) {
    try { printf("%d\n", positive(i)); } catch (int n) { printf("not positive: %d\n", n); }
    try { printf("%s\n", name(i)); } catch (const char* s) { printf("%s!\n", s); }
  }
  try { check(true); check(false); } catch (const char* s) { printf("%s\n", s); }
}
