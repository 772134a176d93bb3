#include <stdio.h>

static int classify(int n) {
  switch (n) {
    case 0:
      return 100;
    case 1:
    case 2:
      n += 10;
    case 3:
      n += 100;
      break;
    case -5:
      return -1;
    default:
      return 7;
  }
  return n;
}

static int find(const int *values, int count, int wanted) {
  int i;
  for (i = 0; i < count; ++i)
    if (values[i] == wanted) goto found;
  return -1;
found:
  return i;
}

int main() {
  for (int i = -6; i < 6; i++) printf("%d ", classify(i));
  printf("\n");
  int n = 0;
  while (true) {
    n++;
    if (n % 2) continue;
    if (n > 10) break;
    printf("%d ", n);
  }
  printf("\n");
  do {
    n -= 3;
    printf("%d ", n);
  } while (n > 0);
  printf("\n");
  for (int i = 0, j = 10; i < j; i++, j--) printf("%d-%d ", i, j);
  printf("\n");
  int values[] = {4, 8, 15, 16, 23, 42};
  printf("%d %d\n", find(values, 6, 16), find(values, 6, 17));
  int again = 0;
top:
  again++;
  if (again < 5) goto top;
  printf("%d\n", again);
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++) {
      if (j == 2) break;
      if (i == 1) continue;
      printf("(%d,%d)", i, j);
    }
  printf("\n");
  for (;;) {
    if (++n > 5) break;
  }
  printf("%d\n", n);
  int k = 3;
  while (k-- > 0) printf("%d", k);
  printf(" %d\n", k);
  switch (k) {
    case -1: {
      int inner = 9;
      printf("inner %d\n", inner);
      break;
    }
  }
  unsigned long long h = 0x1234567890abcdefULL;
  switch (h) {
    case 0x1234567890abcdefULL:
      printf("wide case\n");
      break;
    default:
      printf("no\n");
  }
  if (int x = classify(3)) printf("declared %d\n", x);
  else printf("zero %d\n", x);
  return 0;
}
