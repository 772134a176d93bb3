#include <cstdio>
namespace A {
struct X {
  int v;
};
int f(X x) { return x.v; }
X operator+(X a, X b) { return {a.v + b.v}; }
enum E { e1 = 4 };
int g(E e) { return e; }
namespace In {
struct Y : X {};
int h(Y) { return 9; }
}  // namespace In
struct Fr {
  friend int hidden(Fr) { return 77; }
};
void apply(int (*)(X)) { printf("apply\n"); }
}  // namespace A
int f(int) { return -1; }
int main() {
  A::X x{3};
  printf("%d %d\n", f(x), f(1));
  printf("%d %d\n", (x + x).v, g(A::e1));
  A::In::Y y;
  y.v = 5;
  printf("%d %d\n", h(y), f(y));
  printf("%d\n", hidden(A::Fr{}));
}
