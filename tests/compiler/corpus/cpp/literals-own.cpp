#include <stdio.h>

struct Km { double v; };
constexpr Km operator""_km(long double d) { return {(double)d}; }
constexpr Km operator""_km(unsigned long long n) { return {(double)n}; }
unsigned long long operator""_kb(unsigned long long n) { return n * 1024; }
int operator""_len(const char *s, decltype(sizeof 0) n) { return (int)n * 100 + s[0]; }
char operator"" _up(char c) { return (char)(c - 32); }
int main() { printf("%.1f %.1f %llu %d %c\n", (1.5_km).v, (12_km).v, 4_kb, "abc"_len, 'q'_up); printf("%llu\n", 0x10_kb + 1'0_kb); }
