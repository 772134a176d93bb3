#include <stdio.h>

constexpr int square(int n) { return n * n; }
constexpr int fact(int n) { return n <= 1 ? 1 : n * fact(n - 1); }
constexpr int fib(int n) {
  int a = 0, b = 1;
  for (int i = 0; i < n; i++) {
    int next = a + b;
    a = b;
    b = next;
  }
  return a;
}
constexpr unsigned hash(unsigned seed, int rounds) {
  while (rounds-- > 0) {
    if (seed & 1) seed ^= 0x5bd1e995u;
    seed = seed * 31u + 7u;
  }
  return seed;
}
constexpr const char *name(int k) { return k == 0 ? "zero" : "many"; }
constexpr int pick(int k) {
  switch (k) {
    case 1: return 10;
    case 2:
    case 3: k += 5; break;
    default: return -1;
  }
  return k;
}
consteval int always(int k) { return k + 1; }
constexpr double half(double d) { return d / 2; }

enum { Size = square(3), Last = fact(4) };
static_assert(fib(10) == 55);
static_assert(pick(2) == 7 && pick(1) == 10 && pick(9) == -1, "pick");
constexpr int table[] = {square(1), square(2), square(3)};
constexpr auto pointer = square;
struct Buffer {
  static constexpr int size = square(4);
  char bytes[size];
};

int main() {
  int array[square(2)] = {};
  constexpr int k = fact(5);
  const int c = fib(7);
  int d[c];
  printf("%d %d %d %d\n", (int)(sizeof array / sizeof *array), k, (int)sizeof(d), (int)sizeof(Buffer));
  switch (k) {
    case fact(5): printf("120\n"); break;
    case square(7): printf("49\n"); break;
  }
  printf("%d %d %u %s %d\n", Size, Last, hash(3, 5), name(1), always(4));
  constexpr unsigned h = hash(3, 5);
  printf("%u %d %d %.2f\n", h, table[2], pointer(6), half(5));
  int n = 6;
  printf("%d\n", fact(n));
}
