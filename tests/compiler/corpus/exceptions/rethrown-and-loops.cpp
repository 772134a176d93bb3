#include <cstdio>
#include <exception>
struct G { const char *n; ~G() { printf("~%s\n", n); } };
static void inner() { G g{"inner"}; throw 1; }
static void middle() { G g{"middle"}; try { inner(); } catch (int) { printf("again\n"); throw; } }
static void other() { try { middle(); } catch (int n) { G g{"other"}; throw n + 1.5; } }
int main() {
  try { other(); } catch (double d) { printf("%g\n", d); }
  try { try { throw 5; } catch (int &n) { n = 6; throw; } } catch (int n) { printf("%d\n", n); }
  try { try { throw 5; } catch (int n) { n = 6; throw; } } catch (int n) { printf("%d\n", n); }
  for (int i = 0; i < 4; i++) {
    try { G g{"loop"}; if (i == 1) continue; if (i == 3) break; throw i; } catch (int n) { printf("i=%d\n", n); if (n == 2) continue; }
    printf("end %d\n", i);
  }
}
