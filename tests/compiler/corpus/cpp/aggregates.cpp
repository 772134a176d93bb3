#include <cstdio>
struct In {
  int x, y = 4;
};
struct Out {
  In in;
  int a[3];
  const char* n = "dflt";
};
struct Base {
  int b;
};
struct Der : Base {
  int d;
};
int main() {
  Out o1{.in = {.x = 1}, .a = {1, 2}};
  printf("%d %d %d %d %s\n", o1.in.x, o1.in.y, o1.a[1], o1.a[2], o1.n);
  Out o2 = {.in{.y = 9}, .n = "z"};
  printf("%d %d %d %s\n", o2.in.x, o2.in.y, o2.a[0], o2.n);
  Out o3{{1, 2}, {3}};
  printf("%d %d %s\n", o3.in.y, o3.a[0], o3.n);
  Out o4 = {1, 2, 3, 4, 5, "q"};
  printf("%d %d %d %d %d %s\n", o4.in.x, o4.in.y, o4.a[0], o4.a[1], o4.a[2], o4.n);
  Der d1{{7}, 8};
  Der d2{1, 2};
  Der d3{{}, 3};
  printf("%d %d %d %d %d %d\n", d1.b, d1.d, d2.b, d2.d, d3.b, d3.d);
  In i(3, 5);
  printf("%d %d\n", i.x, i.y);
  In j(3);
  printf("%d %d\n", j.x, j.y);
  int n = 0;
  struct E {
    int a, b, c;
  } e{n++, n++, n++};
  printf("%d%d%d\n", e.a, e.b, e.c);
  struct U {
    int a;
    int b = a * 2;
    int c = a + b;
  } u{5};
  printf("%d %d\n", u.b, u.c);
  union V {
    int i;
    float f;
    char c[4];
  } v{.f = 1.0f};
  printf("%x\n", v.i);
  V v2{65};
  printf("%c\n", v2.c[0]);
}
