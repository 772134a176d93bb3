#include <stdio.h>

namespace geo {
struct Point {
  int x, y;
  friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend bool operator==(const Point &a, const Point &b) { return a.x == b.x && a.y == b.y; }
  friend int dot(const Point &a, const Point &b) { return a.x * b.x + a.y * b.y; }
};
}
int main() {
  geo::Point a{1, 2}, b{3, 4};
  auto c = a + b;
  printf("%d %d %d %d\n", c.x, c.y, dot(a, b), a == b);
  printf("%d\n", a != b);
}
