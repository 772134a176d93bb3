#include <cstdio>
struct S {
  int a;
  double b;
};
struct C {
  int v;
  C(int x) : v(x) { printf("C(int) "); }
  C(const C& o) : v(o.v) { printf("C(copy) "); }
  C(int x, int y) : v(x + y) { printf("C(int,int) "); }
};
struct D {
  int k = 5;
  D() = default;
  explicit D(int x) : k(x) {}
};
C make() { return {1, 2}; }
C one() { return 4; }
int take(C c) { return c.v; }
int main() {
  int a = 1, b(2), c{3}, d = {4}, e{}, f = int(), g = int{7};
  printf("%d %d %d %d %d %d %d\n", a, b, c, d, e, f, g);
  S s1{1, 2.5}, s2 = {3, 4.5}, s3{}, s4 = {5}, s5 = S(), s6 = S{6};
  printf("%d %g %d %g %d %g %d %g %d %g %d\n", s1.a, s1.b, s2.a, s2.b, s3.a, s3.b, s4.a, s4.b, s5.a, s5.b, s6.a);
  C c1(1), c2 = 2, c3{3}, c4 = {4}, c5(1, 2), c6{2, 3}, c7 = {3, 4}, c8 = C(9), c9 = C{8};
  printf("\n%d\n", c1.v + c2.v + c3.v + c4.v + c5.v + c6.v + c7.v + c8.v + c9.v);
  printf("%d %d %d %d\n", make().v, one().v, take({5, 6}), take(7));
  D d1, d2{}, d3(6), d4 = D(7);
  printf("%d %d %d %d\n", d1.k, d2.k, d3.k, d4.k);
  D ds[3] = {D(1), D{2}};
  printf("%d %d %d\n", ds[0].k, ds[1].k, ds[2].k);
  C* p = new C{1, 9};
  printf("%d\n", p->v);
  delete p;
  C&& r = {3, 3};
  const C& k = 12;
  printf("%d %d\n", r.v, k.v);
  int arr[] = {1, 2, 3};
  int arr2[5]{1};
  char t[] = "abc";
  char u[10]{"xy"};
  const char* w[]{"p", "q"};
  printf("%zu %d %zu %s %s\n", sizeof arr / sizeof *arr, arr2[4], sizeof t, u, w[1]);
  int m[2][3] = {{1}, {2, 3}};
  int m2[2][2] = {1, 2, 3};
  printf("%d %d %d %d\n", m[1][1], m[0][1], m2[1][0], m2[1][1]);
  S arrs[2] = {1, 2, 3, 4};
  printf("%d %g\n", arrs[1].a, arrs[1].b);
}
