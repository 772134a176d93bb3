#include <stdio.h>

namespace m { int v = 1; int f(int) { return 10; } }
namespace n { int w = 2; int f(double) { return 20; } }
int f(const char *) { return 30; }
using namespace m;
namespace deep { using namespace n; int sum() { return v + w; } }
int main() {
  using namespace n;
  printf("%d %d %d %d\n", f(1), f(1.5), f("x"), deep::sum());
  printf("%d %d\n", deep::w, m::v);
  { int v = 7; printf("%d\n", v); }
}
