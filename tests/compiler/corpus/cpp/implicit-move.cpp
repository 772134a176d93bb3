#include <stdio.h>

struct T { int n; T(int k) : n(k) { printf("T%d ", n); } T(const T &o) : n(o.n) { printf("copy%d ", n); } T(T &&o) noexcept : n(o.n) { o.n = 0; printf("move%d ", n); } T &operator=(const T &o) { n = o.n; printf("=copy%d ", n); return *this; } T &operator=(T &&o) noexcept { n = o.n; o.n = 0; printf("=move%d ", n); return *this; } ~T() { printf("~%d ", n); } };
struct Holder { T a{1}; int k = 5; T b[2] = {2, 3}; };
struct Derived : Holder { T c{4}; };
struct Old { T t{9}; ~Old() {} };
int main() {
  Derived d; printf("\n"); Derived e = static_cast<Derived &&>(d); printf("\n"); d = static_cast<Derived &&>(e); printf("\n"); Derived f = d; printf("\n"); f = d; printf("\n");
  Old o; Old p = static_cast<Old &&>(o); printf("\n"); p = static_cast<Old &&>(o); printf("\n");
}
