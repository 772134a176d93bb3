#include <stdio.h>
#include <string.h>

static unsigned crcTable[256];
static unsigned crc32(const char *s) {
  unsigned c = ~0u;
  while (*s) c = crcTable[(c ^ (unsigned char)*s++) & 0xff] ^ (c >> 8);
  return ~c;
}
static unsigned long long fnv(const char *s) {
  unsigned long long h = 14695981039346656037ULL;
  for (; *s; ++s) {
    h ^= (unsigned char)*s;
    h *= 1099511628211ULL;
  }
  return h;
}
static int gcd(int a, int b) { return b ? gcd(b, a % b) : a; }
static void multiply(const double (&a)[2][2], const double b[2][2], double out[][2]) {
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 2; j++) {
      out[i][j] = 0;
      for (int k = 0; k < 2; k++) out[i][j] += a[i][k] * b[k][j];
    }
}
static int queens(int n, int row, unsigned columns, unsigned left, unsigned right) {
  if (row == n) return 1;
  int found = 0;
  for (unsigned free = ~(columns | left | right) & ((1u << n) - 1); free; free &= free - 1) {
    unsigned bit = free & -free;
    found += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
  }
  return found;
}
static char *reverse(char *s) {
  for (char *a = s, *b = s + strlen(s) - 1; a < b; ++a, --b) {
    char t = *a;
    *a = *b;
    *b = t;
  }
  return s;
}
static int parse(const char *&p);
static int factor(const char *&p) {
  if (*p == '(') {
    int v = parse(++p);
    ++p;
    return v;
  }
  if (*p == '-') return -factor(++p);
  int v = 0;
  while (*p >= '0' && *p <= '9') v = v * 10 + (*p++ - '0');
  return v;
}
static int term(const char *&p) {
  int v = factor(p);
  while (*p == '*' || *p == '/') {
    if (*p++ == '*') v *= factor(p);
    else v /= factor(p);
  }
  return v;
}
static int parse(const char *&p) {
  int v = term(p);
  while (*p == '+' || *p == '-') v = *p++ == '+' ? v + term(p) : v - term(p);
  return v;
}

int main() {
  for (unsigned i = 0; i < 256; i++) {
    unsigned c = i;
    for (int k = 0; k < 8; k++) c = c & 1 ? 0xedb88320u ^ (c >> 1) : c >> 1;
    crcTable[i] = c;
  }
  printf("%08x %016llx\n", crc32("overlapped"), fnv("overlapped"));
  bool composite[100] = {};
  int primes = 0;
  for (int i = 2; i < 100; i++) {
    if (composite[i]) continue;
    primes += i;
    for (int j = i * i; j < 100; j += i) composite[j] = true;
  }
  printf("%d %d\n", primes, gcd(1071, 462));
  double a[2][2] = {{1, 2}, {3, 4}}, b[2][2] = {{0.5, -1}, {2, 0}}, c[2][2];
  multiply(a, b, c);
  printf("%g %g %g %g\n", c[0][0], c[0][1], c[1][0], c[1][1]);
  printf("%d\n", queens(6, 0, 0, 0, 0));
  char text[] = "completion port";
  printf("%s\n", reverse(text));
  const char *e = "2*(3+4)-10/-(1+1)";
  printf("%d\n", parse(e));
  unsigned long long fib = 0, next = 1;
  for (int i = 0; i < 93; i++) {
    unsigned long long t = fib + next;
    fib = next;
    next = t;
  }
  printf("%llu\n", fib);
  unsigned x = 0x12345678;
  printf("%08x %08x\n", x << 8 | x >> 24, (x & 0xff) << 24 | (x & 0xff00) << 8 | (x >> 8 & 0xff00) | x >> 24);
  int bits = 0;
  for (long long v = -1; v; v = (unsigned long long)v >> 1) bits++;
  printf("%d\n", bits);
  return 0;
}
