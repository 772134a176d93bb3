#include <cstdio>
struct V {
  int x, y;
};
struct L {
  V a, b;
};
struct Poly {
  int n;
  V pts[3];
  const char* name;
};
struct Ctor {
  int s;
  Ctor(V v) : s(v.x * 10 + v.y) {}
  Ctor(V a, V b) : s(a.x + b.y) {}
  Ctor(const V (&arr)[2]) : s(arr[1].x) {}
};
int area(L l) { return (l.b.x - l.a.x) * (l.b.y - l.a.y); }
int sum(const Poly& p) {
  int s = 0;
  for (int i = 0; i < p.n; i++) s += p.pts[i].x;
  return s;
}
V mk(int a) { return {a, a + 1}; }
L box() { return {{1, 2}, mk(5)}; }
int main() {
  printf("%d %d\n", area({{0, 0}, {3, 4}}), area({1, 2, 3, 4}));
  printf("%d\n", sum({2, {{1, 2}, {3, 4}}, "tri"}));
  Ctor c({1, 2}), d({1, 2}, {3, 4});
  printf("%d %d\n", c.s, d.s);
  L l = box();
  printf("%d %d\n", l.a.y, l.b.y);
  l = {{9, 8}, {7, 6}};
  printf("%d\n", l.b.x);
  V v;
  v = {4, 5};
  v = {};
  printf("%d\n", v.x);
  Poly ps[] = {{1, {{5, 5}}, "a"}, {2, {{1, 1}, {2, 2}}, "b"}};
  printf("%s %d\n", ps[1].name, ps[1].pts[1].y);
  int k;
  k = {3};
  printf("%d\n", k);
  const V& r = {1, 9};
  printf("%d\n", r.y);
  V arr2[2][2] = {{{1, 2}, {3, 4}}, {{5, 6}}};
  printf("%d %d\n", arr2[0][1].y, arr2[1][1].x);
}
