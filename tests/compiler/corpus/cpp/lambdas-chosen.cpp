#include <cstdio>
struct A { int v; }; struct Conv { operator A() const { return A{7}; } };
int twice(int x) { return 2 * x; }
int main(int argc, char**) {
  A h(Conv{}); printf("%d\n", h.v);
  A k = Conv{}; printf("%d\n", k.v);
  auto op = argc > 5 ? +[](int a) { return a; } : +[](int a) { return -a; };
  printf("%d\n", op(3));
  auto op2 = argc > 5 ? [](int a) { return a; } : [](int a) { return -a; };
  printf("%d\n", op2(3));

}
