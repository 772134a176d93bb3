#include <cstdio>
constexpr int sizes[] = {1, 2, 3};
static_assert(sizes[1] == 2, "");
constexpr const char* name = "hello";
static_assert(name[0] == 'h', "");
constexpr char text[] = "abc";
static_assert(text[2] == 'c' && sizeof(text) == 4, "");
struct Point { int x, y; constexpr Point(int a, int b) : x(a), y(b) {} constexpr int sum() const { return x + y; } };
constexpr Point p(1, 2);
static_assert(p.sum() == 3, "");
static_assert(p.x == 1, "");
constexpr Point q{3, 4};
static_assert(q.y == 4);
struct Agg { int a; int b[3]; };
constexpr Agg g = {1, {2, 3, 4}};
static_assert(g.b[2] == 4);
enum class F { Read = 1, Write = 2, All = 3 };
constexpr F operator|(F a, F b) { return static_cast<F>(static_cast<int>(a) | static_cast<int>(b)); }
static_assert(F::All == (F::Read | F::Write), "");
constexpr auto sq = [](int x) { return x * x; };
static_assert(sq(4) == 16);
constexpr int len(const char* s) { int n = 0; while (s[n] != 0) ++n; return n; }
static_assert(len("hello") == 5);
constexpr unsigned hash(const char* s) { unsigned h = 5381; while (*s) h = h * 33 + (unsigned char)*s++; return h; }
static_assert(hash("") == 5381);
constexpr Point add(Point a, const Point& b) { return Point(a.x + b.x, a.y + b.y); }
static_assert(add(p, q).sum() == 10);
constexpr int total() { int t[4] = {1, 2, 3, 4}; int s = 0; for (int v : t) s += v; return s; }
static_assert(total() == 10);
int buffer[sizes[2]];
constexpr int table(int i) { return sizes[i]; }
int main() {
  switch (5) { case len("hello"): puts("five"); break; default: puts("no"); }
  switch (hash("quit")) { case hash("quit"): puts("quit"); break; case hash("login"): puts("l"); }
  printf("%zu %d %d\n", sizeof buffer, p.sum(), table(1));
  constexpr Point local{5, 6}; int arr[local.x] = {}; printf("%zu\n", sizeof arr);
}
