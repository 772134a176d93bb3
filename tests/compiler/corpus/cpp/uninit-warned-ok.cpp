#include <cstdio>
int sum(const int* a, int n) {
  int s = 0;
  while (n-- > 0) s += *a++;
  return s;
}
int main() {
  int a[4];
  for (int i = 0; i < 4; ++i) a[i] = i * i;
  int x;
  if (a[1] == 1)
    x = 5;
  else
    x = 6;
  printf("%d %d\n", sum(a, 4), x);
  int y;
  switch (x) {
    case 5:
      y = 1;
      break;
    default:
      y = 2;
  }
  printf("%d\n", y);
  int z;
  do {
    z = y + 1;
  } while (z < 0);
  printf("%d\n", z);
  bool f;
  for (int i = 0;; i++) {
    f = i > 2;
    if (f) break;
  }
  printf("%d\n", f);
}
