#include <stdio.h>

struct P {
  int x, y;
};
struct Q {
  P p;
  int list[3];
  const char *name;
};
struct D {
  int a = 5;
  int b;
  P p{8, 9};
};

int main() {
  int a[5] = {1, 2};
  int b[] = {1, 2, 3};
  int c[2][3] = {{1}, {4, 5}};
  int d[2][2] = {1, 2, 3};
  printf("%d %d %d %d\n", a[1], a[4], b[2], (int)(sizeof b / sizeof b[0]));
  printf("%d %d %d %d\n", c[0][1], c[1][1], d[1][0], d[1][1]);
  Q q = {{1, 2}, {3, 4}, "q"};
  Q flat = {1, 2, 3, 4, 5, "flat"};
  Q designated = {.p = {.y = 7}, .name = "des"};
  printf("%d %d %s\n", q.list[1], q.list[2], q.name);
  printf("%d %d %s\n", flat.p.y, flat.list[2], flat.name);
  printf("%d %d %d %s\n", designated.p.x, designated.p.y, designated.list[0], designated.name);
  D e{};
  D f{1, 2};
  D g = {.b = 6};
  printf("%d %d %d %d %d %d\n", e.a, e.b, e.p.x, f.a, f.p.y, g.b + g.a);
  P *heap = new P{3, 4};
  printf("%d\n", heap->y);
  delete heap;
  int i{7}, j = {8}, k{};
  int m(9);
  printf("%d %d %d %d\n", i, j, k, m);
  char s[4] = {'a', 'b'};
  printf("%s %d\n", s, s[3]);
  P list[] = {{1, 2}, {3}};
  printf("%d %d\n", list[1].x, list[1].y);
  P copy = list[0], *pointer = &copy;
  auto made = P{5, 6};
  printf("%d %d\n", pointer->y, made.x);
  int n = 3;
  int dynamic[] = {n, n * 2, n++, n};
  printf("%d %d %d %d\n", dynamic[0], dynamic[1], dynamic[2], dynamic[3]);
  double mixed[] = {1, 2.5f, 'a'};
  printf("%g %g %g\n", mixed[0], mixed[1], mixed[2]);
  bool flags[3] = {true};
  printf("%d %d\n", flags[0], flags[2]);
  static const P table[] = {{1, 1}, {2, 4}, {3, 9}};
  printf("%d\n", table[2].y);
  return 0;
}
