#include <stdio.h>

int x = 1;
namespace outer {
int x = 2;
int f() { return x + ::x; }
namespace inner {
int g() { return f() * 10; }
struct S {
  static const int k = 7;
  static int count;
  typedef int Number;
  Number n = k;
};
int S::count = 4;
}  // namespace inner
using inner::g;
}  // namespace outer
namespace {
int hidden() { return 77; }
}  // namespace
namespace outer {
int added() { return x; }
}

static int shadow(int x) {
  int r = x;
  {
    int x = 5;
    r += x;
    {
      extern int x;
      r += x * 100;
    }
  }
  for (int x = 0; x < 2; x++) r += 1000;
  return r;
}
using namespace outer::inner;
using Pair = int[2];
typedef struct {
  int a;
} Unnamed;

int main() {
  printf("%d %d %d %d\n", x, outer::x, outer::f(), outer::g());
  printf("%d %d\n", hidden(), shadow(3));
  S s;
  outer::inner::S::Number n = s.n + S::count++;
  printf("%d %d\n", n, S::count);
  Pair p = {1, 2};
  Unnamed u = {3};
  printf("%d %d %d\n", p[1], u.a, outer::added());
  using outer::f;
  printf("%d\n", f());
  struct Local {
    int v;
    int twice() { return v * 2; }
  };
  Local l = {21};
  printf("%d\n", l.twice());
  enum { here = 3 };
  int arr[here];
  printf("%d\n", (int)(sizeof arr / sizeof(int)));
  int y = 1, z = (y = 2, y + 1);
  printf("%d %d\n", y, z);
  const int size = 2;
  int table[size * 2] = {};
  constexpr double half = 0.5;
  constexpr int big = size << 4;
  static_assert(big == 32);
  printf("%d %g %d\n", (int)sizeof table, half, big);
  return 0;
}
