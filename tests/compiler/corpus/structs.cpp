#include <stdio.h>
#include <stddef.h>
#include <string.h>

struct Point {
  int x, y;
};
typedef struct Node {
  struct Node *next;
  char name[8];
  Point at;
} Node;

struct Mixed {
  char a;
  double d;
  short s;
  int i;
  char c;
  long long w;
};
#pragma pack(push, 1)
struct Packed {
  char a;
  double d;
  short s;
  int i;
};
#pragma pack(pop)
union Number {
  int i;
  float f;
  unsigned char bytes[8];
};
struct Outer {
  struct {
    int inner;
    union {
      int asInt;
      char asChars[4];
    };
  };
  int tail;
};

static Point add(Point a, Point b) {
  Point r;
  r.x = a.x + b.x;
  r.y = a.y + b.y;
  a.x = 1000;
  return r;
}
static Point make(int x, int y) {
  Point p = {x, y};
  return p;
}
static void move(Point *p, int by) {
  p->x += by;
  p->y -= by;
}

int main() {
  Point p = {1, 2}, q = {.x = 3, .y = 4};
  Point r = add(p, q);
  printf("%d %d %d\n", r.x, r.y, p.x);
  move(&r, 10);
  printf("%d %d\n", r.x, r.y);
  q = r;
  r.x = 0;
  printf("%d %d %d\n", q.x, q.y, make(5, 6).y);
  printf("%d\n", add(make(1, 1), add(p, make(2, 2))).x);
  Node first = {0, "first", {7, 8}};
  Node second = {&first, "second"};
  printf("%s %d %s %d\n", second.next->name, second.next->at.y, second.name, second.at.x);
  printf("%d %d %d %d\n", (int)sizeof(Mixed), (int)offsetof(Mixed, d), (int)offsetof(Mixed, i), (int)offsetof(Mixed, w));
  printf("%d %d %d\n", (int)sizeof(Packed), (int)offsetof(Packed, d), (int)offsetof(Packed, i));
  printf("%d\n", (int)offsetof(Node, at.y));
  Number n;
  n.f = 1.0f;
  printf("%x %d %d\n", n.i, n.bytes[3], (int)sizeof(n));
  Outer o = {};
  o.inner = 5;
  o.asInt = 0x41424344;
  o.tail = 3;
  printf("%d %c %d\n", o.inner, o.asChars[0], o.tail);
  Point grid[2][2] = {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}};
  int sum = 0;
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 2; j++) sum += grid[i][j].x * grid[i][j].y;
  printf("%d\n", sum);
  Point flat[3] = {1, 2, 3, 4, 5};
  printf("%d %d %d\n", flat[1].x, flat[2].x, flat[2].y);
  Point copy[2];
  memcpy(copy, flat, sizeof copy);
  Point *pp = copy;
  pp++;
  printf("%d\n", (*pp).y);
  Point a = make(1, 2), b = a, c;
  c = b = make(9, 9);
  printf("%d %d %d\n", a.x, b.x, c.y);
  printf("%d\n", (a.x ? b : c).y);
  return 0;
}
