#include <stdio.h>

static unsigned char low(int v) { return v; }
static short half(long long v) { return (short)v; }
static bool flag(int v) { return v; }
static char next(char c) { return c + 1; }

int main() {
  unsigned char u = 255;
  u++;
  printf("%d\n", u);
  u--;
  printf("%d\n", u--);
  printf("%d\n", u);
  signed char s = 127;
  s++;
  printf("%d\n", s);
  short h = -32768;
  --h;
  printf("%d\n", h);
  unsigned short us = 1;
  us -= 2;
  printf("%d %d\n", us, us << 1);
  printf("%d %d %d %d\n", low(511), half(70000), flag(256), next('z'));
  u = 200;
  int r = u * u;
  printf("%d %d\n", r, (unsigned char)(u * u));
  u |= 0x1ff;
  printf("%d\n", u);
  char c = 127;
  c += 1;
  printf("%d %d\n", c, (unsigned char)c);
  bool b = true;
  b &= 2;
  printf("%d\n", b);
  b |= 4;
  printf("%d\n", b);
  b ^= 1;
  printf("%d %d\n", b, ~b);
  unsigned int w = 5;
  w -= 6;
  printf("%u %d\n", w, w > 5);
  long long q = w;
  q = -q;
  printf("%lld\n", q);
  unsigned char arr[4] = {250, 251, 252, 253};
  int sum = 0;
  for (unsigned char &v : arr) sum += v += 10;
  printf("%d %d\n", sum, arr[3]);
  unsigned short *p = (unsigned short *)arr;
  printf("%x\n", p[0]);
  int i = 5;
  i = i++ + 1;
  printf("%d\n", i);
  int a[3] = {1, 2, 3}, k = 0;
  a[k] = k++ + 5;
  printf("%d %d %d\n", a[0], a[1], k);
  a[k++] += 10;
  printf("%d %d\n", a[1], k);
  int *ip = a;
  *ip++ = *ip + 100;
  printf("%d %d\n", a[0], (int)(ip - a));
  char text[] = "abc";
  text[1] -= 'a' - 'A';
  printf("%s\n", text);
  unsigned sh = 1;
  for (int n = 0; n < 40; n += 13) printf("%u ", sh << (n & 31));
  printf("\n");
  return 0;
}
