// LLP64: long has 32 bits, pointers have 64.
#include <stdio.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

struct Layout {
  char c;
  long l;
  void *p;
  short s;
  wchar_t w;
  long long q;
  bool b;
};
struct Bits {
  char a : 4;
  char b : 4;
  int c : 8;
  int d : 20;
  unsigned short e : 3;
  int f;
};
#pragma pack(1)
struct Tight {
  char c;
  long l;
  void *p;
};
#pragma pack()

int main() {
  printf("%d %d %d %d %d\n", (int)sizeof(long), (int)sizeof(void *), (int)sizeof(wchar_t), (int)sizeof(long long), (int)sizeof(size_t));
  long l = 2147483647;
  unsigned long ul = 0;
  ul--;
  printf("%lu %ld\n", ul, l);
  long long wide = ul;
  printf("%lld\n", wide);
  l = (long)0x123456789abcLL;
  printf("%lx\n", l);
  printf("%d\n", -1L < 1UL);
  printf("%d %d\n", (int)sizeof(1L + 1), (int)sizeof(1UL + 1LL));
  printf("%d %d %d %d %d\n", (int)sizeof(Layout), (int)offsetof(Layout, p), (int)offsetof(Layout, w), (int)offsetof(Layout, q), (int)offsetof(Layout, b));
  printf("%d %d %d\n", (int)sizeof(Bits), (int)offsetof(Bits, f), (int)sizeof(Tight));
  printf("%d\n", (int)sizeof(2147483648));
  intptr_t i = (intptr_t)&l;
  printf("%d\n", (long *)i == &l);
  wchar_t w = 0xffff;
  w++;
  printf("%d\n", w);
  unsigned long shifted = 1UL << 31;
  printf("%lu %lu\n", shifted, shifted + shifted);
  long sum = 0;
  for (long k = 0; k < 10; k++) sum += k;
  printf("%ld\n", sum);
  return 0;
}
