#include <stdio.h>

static const int table[] = {1, 2, 3};
static const char *const names[] = {"a", "b"};
const unsigned mask = ~0u >> 4;
const double pi = 3.25;
constexpr int squareOf(int n) { return n * n; }
enum Bits { first = 1 << 0, second = 1 << 1, both = first | second };
static int *address = (int *)&table[1];
static const char *tail = "suffix" + 3;
struct Range {
  int from, to;
};
static constexpr Range ranges[] = {{1, 2}, {3, 4}};
static long long offsets[] = {-1, 1LL << 40, sizeof(table)};
static unsigned char bytes[] = {0xff, 'a', 077};
static float single = 1 / 3.0f;
static bool flags[] = {true, 1, 0, false};

int main() {
  printf("%d %s %x %g %d\n", table[2], names[1], mask, pi, both);
  printf("%d %s %d\n", *address, tail, ranges[1].to);
  printf("%lld %lld %lld\n", offsets[0], offsets[1], offsets[2]);
  printf("%d %d %d %.9g\n", bytes[0], bytes[1], bytes[2], single);
  printf("%d%d%d%d\n", flags[0], flags[1], flags[2], flags[3]);
  printf("%d\n", squareOf(12));
  const int local = 7;
  const int &ref = local;
  const int *p = &local;
  printf("%d %d\n", ref, *p);
  printf("%d %d %d\n", 'a' < 'b', 010 + 0x10 + 0b10, 1'000'000);
  printf("%d\n", sizeof(int) == 4 ? 1 : 1 / 0);
  printf("%u %lld %llu\n", 4294967295u, 2147483648, 0x8000000000000000);
  printf("%d %d\n", -2147483647 - 1, 0x7fffffff);
  printf("%d %d\n", (true ? 2 : 3) * 5, !5 + !0);
  printf("%.3f %.3e\n", 1e3, .5);
  switch (5) {
    case both + 2:
      printf("constexpr\n");
  }
  return 0;
}
