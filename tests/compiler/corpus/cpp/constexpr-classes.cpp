#include <cstdio>
#include <cstdint>
class Flags { unsigned bits; public: constexpr explicit Flags(unsigned b = 0) : bits(b) {} constexpr bool has(unsigned b) const { return (bits & b) == b; }
 constexpr Flags operator|(Flags o) const { return Flags(bits | o.bits); } constexpr Flags& add(unsigned b) { bits |= b; return *this; } constexpr unsigned raw() const { return bits; }
 friend constexpr bool operator==(Flags a, Flags b) { return a.bits == b.bits; } };
constexpr Flags kRead(1), kWrite(2); constexpr Flags kAll = kRead | kWrite;
static_assert(kAll.has(3) && kAll == Flags(3), "");
constexpr Flags built() { Flags f; f.add(4).add(8); return f; }
static_assert(built().raw() == 12, "");
struct Entry { const char *name; int id; };
constexpr Entry table[] = {{"login", 10}, {"chat", 20}, {"quit", 30}};
constexpr bool same(const char *a, const char *b) { while (*a && *a == *b) { ++a; ++b; } return *a == *b; }
constexpr int idOf(const char *name) { for (const Entry &e : table) if (same(e.name, name)) return e.id; return -1; }
static_assert(idOf("chat") == 20 && idOf("none") == -1, "");
struct Crc { std::uint32_t t[256]; constexpr Crc() : t() { for (unsigned i = 0; i < 256; ++i) { std::uint32_t c = i; for (int k = 0; k < 8; ++k) c = c & 1 ? 0xEDB88320u ^ (c >> 1) : c >> 1; t[i] = c; } } };
constexpr Crc crc;
static_assert(crc.t[1] == 0x77073096u, "");
enum class Mode : unsigned char { None = 0, A = 1, B = 2, AB = 3 };
constexpr Mode operator|(Mode a, Mode b) { return Mode(unsigned(a) | unsigned(b)); }
constexpr Mode operator&(Mode a, Mode b) { return Mode(unsigned(a) & unsigned(b)); }
constexpr Mode &operator|=(Mode &a, Mode b) { return a = a | b; }
constexpr Mode both() { Mode m = Mode::None; m |= Mode::A; m |= Mode::B; return m; }
static_assert(both() == Mode::AB && (Mode::AB & Mode::B) == Mode::B, "");
struct Base { int b; constexpr Base(int v) : b(v) {} constexpr int twice() const { return b * 2; } };
struct Derived : Base { int d = 7; constexpr Derived(int v) : Base(v) {} };
constexpr Derived dd(4); static_assert(dd.twice() + dd.d == 15, "");
struct Config { static constexpr int ports[3] = {80, 443, 9000}; static constexpr const char *host = "localhost"; static constexpr std::size_t count = sizeof(ports) / sizeof(ports[0]); };
static_assert(Config::ports[Config::count - 1] == 9000, "");
constexpr int fib(int n) { int a[20] = {0, 1}; for (int i = 2; i <= n; ++i) a[i] = a[i - 1] + a[i - 2]; return a[n]; }
char buffer[fib(10)];
struct Bits { unsigned a : 3; unsigned b : 5; int c; };
constexpr Bits bits = {5, 17, -2}; static_assert(bits.a == 5 && bits.b == 17 && bits.c == -2, "");
constexpr auto add = [](int a, int b) constexpr { return a + b; };
constexpr auto plus = [](int x) { return x + 10; };
static_assert(add(2, 3) == 5 && plus(5) == 15, "");
constexpr void swap(int &a, int &b) { int t = a; a = b; b = t; }
constexpr int sorted(int n) { int a[] = {3, 1, 2}; for (int i = 0; i < 3; ++i) for (int j = i + 1; j < 3; ++j) if (a[j] < a[i]) swap(a[i], a[j]); return a[n]; }
static_assert(sorted(0) == 1 && sorted(2) == 3, "");
constexpr const char *end(const char *s) { while (*s) ++s; return s; }
constexpr char greeting[] = "hello, world"; static_assert(end(greeting) - greeting == 12, "");
constexpr double half[] = {0.5, 1.5}; static_assert(half[1] * 2 == 3.0, "");
constexpr int matrix[2][3] = {{1, 2, 3}, {4, 5, 6}}; static_assert(matrix[1][2] == 6, "");
int main() {
  constexpr Entry first = table[0]; constexpr int n = matrix[0][1]; int arr[n + first.id] = {};
  switch (30) { case idOf("login"): puts("login"); break; case idOf("quit"): puts("quit"); }
  printf("%zu %zu %08x %d %d\n", sizeof buffer, sizeof arr, crc.t[255], dd.twice(), int(both()));
  for (int p : Config::ports) printf("%d ", p); printf("%s %d %d\n", Config::host, add(1, 2), plus(1));
  static constexpr int local[] = {1, 2, 3}; static_assert(local[2] == 3, ""); printf("%d %s\n", local[1], end(greeting) - 5);
}
