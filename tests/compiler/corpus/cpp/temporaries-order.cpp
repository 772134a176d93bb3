#include <stdio.h>

struct T { int n; T(int k) : n(k) { printf("+%d ", n); } T(const T &o) : n(o.n + 10) { printf("c%d ", n); } ~T() { printf("-%d ", n); } T plus(const T &o) const { return T(n + o.n); } operator int() const { return n; } };
T make(int k) { return T(k); } const T &pass(const T &t) { return t; } int sum(T a, T b) { printf("sum "); return a.n + b.n; }
int main() {
  make(1); printf("|\n"); int n = make(2).plus(make(3)).n; printf("%d|\n", n); const T &r = make(4); printf("%d|\n", r.n); T &&rr = make(5); printf("|\n");
  printf("%d|\n", pass(T(6)).n); printf("%d|\n", sum(T(7), make(8))); if (make(9) > 3) printf("if|\n"); for (int i = make(2); i > 0; i--) printf("for "); printf("|\n");
  bool c = n > 100 && make(11) > 1; printf("%d|\n", c); int k = n < 100 ? make(12).n : make(13).n; printf("%d|\n", k); T arr[2] = {14, 15}; printf("|\n"); { T x = make(16); T y = x; printf("{} "); } printf("|\n"); return 0;
}
