#include <stdio.h>

namespace a { int f() { return 1; } namespace b { int f() { return 2; } } inline namespace v2 { int g() { return 3; } } }
namespace a::b { int h() { return f() + 10; } }
namespace ab = a::b;
namespace { int hidden() { return 5; } }
namespace outer { inline namespace one { struct S { int v = 9; }; int take(S s) { return s.v; } } }
int x = 100;
int main() {
  int x = 1;
  printf("%d %d %d %d %d\n", a::f(), a::b::f(), a::g(), ab::h(), hidden());
  printf("%d %d\n", x, ::x);
  using namespace a;
  printf("%d\n", g());
  using a::b::h;
  printf("%d\n", h());
  outer::S s;
  printf("%d\n", take(s));
  namespace local = a;
  printf("%d\n", local::f());
}
