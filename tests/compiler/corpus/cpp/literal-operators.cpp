#include <cstdio>
constexpr unsigned long long operator""_kb(unsigned long long n) { return n * 1024; }
constexpr long double operator""_deg(long double d) { return d / 2; }
int operator""_len(const char* s, decltype(sizeof 0) n) { return (int)n; }
struct Port {
  unsigned short n;
};
constexpr Port operator""_port(unsigned long long p) { return {(unsigned short)p}; }
char operator""_up(char c) { return c - 32; }
int main() {
  printf("%llu %g\n", 4_kb, (double)3.0_deg);
  printf("%d %d %c\n", "hello"_len, (80_port).n, 'a'_up);
  char buf[1_kb];
  printf("%zu\n", sizeof buf);
  printf("%llu\n", 0x10_kb);
}
