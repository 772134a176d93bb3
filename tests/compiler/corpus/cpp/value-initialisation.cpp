#include <cstdio>
struct P {
  int a;
  char b;
  double c;
  int* d;
};
struct Q {
  P p;
  int x[4];
};
struct R {
  int v;
  R() {}
};
struct S {
  R r;
  int k;
};
class Def {
 public:
  Def() = default;
  int z;
};
int gi;
P gp;
Q gq[2];
static double gd;
char gb[8];
int main() {
  P a{};
  P b = P();
  P* c = new P();
  P* d = new P{};
  Q e{};
  Q f = {};
  printf("%d%d%d%d%d%d\n", a.a, b.b, c->a, d->d == nullptr, e.p.a + e.x[3], f.x[0]);
  delete c;
  delete d;
  printf("%d %d %d %g %d\n", gi, gp.a, gq[1].x[2], gd, gb[3]);
  Def g{};
  Def h = Def();
  printf("%d %d\n", g.z, h.z);
  int* i = new int();
  int* j = new int{};
  printf("%d %d\n", *i, *j);
  delete i;
  delete j;
  S s{};
  printf("%d\n", s.k);
  int arr[3][2] = {};
  printf("%d\n", arr[2][1]);
  bool bb{};
  char* pp{};
  float ff = float();
  printf("%d %d %g\n", bb, pp == nullptr, ff);
  enum class E { A, B };
  E ee{};
  printf("%d\n", (int)ee);
  E e2{1};
  printf("%d\n", static_cast<int>(e2));
}
