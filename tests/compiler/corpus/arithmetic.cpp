#include <stdio.h>

int main() {
  int a = 17, b = 5;
  printf("%d %d %d %d %d\n", a + b, a - b, a * b, a / b, a % b);
  printf("%d %d\n", -a / b, -a % b);
  unsigned int u = 0;
  u--;
  printf("%u %u %u\n", u, u / 3, u % 7);
  long long big = 9000000000LL;
  printf("%lld %lld %lld\n", big * 3, big / 7, -big % 11);
  unsigned long long wide = 0xffffffffffffffffULL;
  printf("%llu %llu %llx\n", wide / 10, wide % 10, wide >> 4);
  printf("%d %d %d %d\n", a & b, a | b, a ^ b, ~a);
  printf("%d %d %d\n", a << 3, a >> 2, -a >> 2);
  printf("%u %u\n", u << 4, u >> 28);
  short s = 32767;
  s++;
  printf("%d\n", s);
  unsigned char c = 250;
  c += 10;
  printf("%d\n", c);
  signed char sc = 100;
  sc *= 3;
  printf("%d\n", sc);
  char d = 'a';
  d -= 32;
  printf("%c %d\n", d, d == 'A');
  c = 7;
  c <<= 6;
  printf("%d\n", c);
  c = 200;
  c >>= 3;
  printf("%d\n", c);
  int shift = 3;
  a <<= shift;
  printf("%d\n", a);
  a ^= 0xff;
  a |= 0x1000;
  a &= ~3;
  printf("%d\n", a);
  a %= 1000;
  a /= 7;
  printf("%d\n", a);
  bool t = 5;
  printf("%d %d\n", t, t + t);
  printf("%d\n", (a > 3) + (b < 10) * 2);
  return 0;
}
