#include <cstdio>
struct V {
  int x, y;
};
V operator+(const V& a, const V& b) { return {a.x + b.x, a.y + b.y}; }
V operator*(int k, V v) { return {k * v.x, k * v.y}; }
V operator*(V v, int k) { return k * v; }
V operator-(V v) { return {-v.x, -v.y}; }
bool operator==(V a, V b) { return a.x == b.x && a.y == b.y; }
V& operator+=(V& a, const V& b) {
  a = a + b;
  return a;
}
V& operator++(V& v) {
  v.x++;
  return v;
}
V operator++(V& v, int) {
  V o = v;
  ++v;
  return o;
}
V operator,(V, V b) { return b; }
enum Color { red, green, blue };
Color operator++(Color& c) { return c = Color((c + 1) % 3); }
Color operator|(Color a, Color b) { return Color(int(a) | int(b)); }
enum class F { none, a = 1, b = 2 };
F operator|(F a, F b) { return F(int(a) | int(b)); }
F& operator|=(F& a, F b) { return a = a | b; }
bool operator!(F f) { return f == F::none; }
int operator+(F f) { return static_cast<int>(f); }
namespace m {
struct M {
  int v;
};
M operator%(M a, M b) { return {a.v % b.v}; }
bool operator<(const M& a, const M& b) { return a.v < b.v; }
void swap(M& a, M& b) {
  M t = a;
  a = b;
  b = t;
}
int size(M) { return 9; }
}  // namespace m
int main() {
  V a{1, 2}, b{3, 4};
  V c = a + b * 2 + 3 * a;
  printf("%d %d\n", c.x, c.y);
  printf("%d %d\n", (-c).x, c == V{10, 16});
  a += b;
  ++a;
  V o = a++;
  printf("%d %d %d\n", a.x, a.y, o.x);
  printf("%d\n", (a, b).x);
  Color k = blue;
  ++k;
  printf("%d %d\n", k, red | green | blue);
  F f = F::a;
  f |= F::b;
  printf("%d %d\n", +f, !F::none);
  m::M p{7}, q{4};
  printf("%d %d %d\n", (p % q).v, p < q, q < p);
  swap(p, q);
  printf("%d %d\n", p.v, size(q));
  printf("%d %d\n", a != b, operator+(a, b).x);
}
