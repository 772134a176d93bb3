#include <stdio.h>

struct V { double x, y; };
V operator+(const V &a, const V &b) { return {a.x + b.x, a.y + b.y}; }
V operator*(double k, const V &v) { return {k * v.x, k * v.y}; }
V operator*(const V &v, double k) { return k * v; }
V &operator+=(V &a, const V &b) { a = a + b; return a; }
bool operator<(const V &a, const V &b) { return a.x < b.x; }
enum Color { Red = 1, Green = 2, Blue = 4 };
Color operator|(Color a, Color b) { return static_cast<Color>(static_cast<int>(a) | static_cast<int>(b)); }
Color &operator++(Color &c) { c = static_cast<Color>(c * 2); return c; }
enum class Flag : unsigned { A = 1, B = 2 };
constexpr Flag operator|(Flag a, Flag b) { return static_cast<Flag>(static_cast<unsigned>(a) | static_cast<unsigned>(b)); }
constexpr bool operator&(Flag a, Flag b) { return (static_cast<unsigned>(a) & static_cast<unsigned>(b)) != 0; }
struct Out { int n = 0; };
Out &operator<<(Out &o, int v) { printf("[%d]", v); o.n++; return o; }
Out &operator<<(Out &o, const char *s) { printf("(%s)", s); o.n++; return o; }
int main() {
  V v = 2 * V{1, 2} + V{3, 4} * 0.5; v += V{1, 1};
  printf("%.2f %.2f %d\n", v.x, v.y, v < V{9, 9});
  Color c = Red | Blue; printf("%d\n", c); Color d = Red; ++d; printf("%d\n", d);
  Flag f = Flag::A | Flag::B; printf("%d %d\n", f & Flag::B, (unsigned)f);
  Out o; o << 1 << "two" << 3; printf(" %d\n", o.n);
}
