#include <stdio.h>
#include <string.h>

static void swap(int *a, int *b) {
  int t = *a;
  *a = *b;
  *b = t;
}

static void fill(char *to, const char *from) {
  while ((*to++ = *from++) != 0) {
  }
}

int main() {
  int x = 1, y = 2;
  swap(&x, &y);
  printf("%d %d\n", x, y);
  int a[5] = {10, 20, 30, 40, 50};
  int *p = a;
  int *end = a + 5;
  int sum = 0;
  while (p < end) sum += *p++;
  printf("%d %d\n", sum, (int)(end - a));
  p = &a[2];
  printf("%d %d %d %d\n", p[-1], p[0], *(p + 1), 1[p]);
  *p += 5;
  ++*p;
  (*p)--;
  printf("%d\n", a[2]);
  int **pp = &p;
  **pp = 99;
  *pp = a;
  printf("%d %d\n", a[2], *p);
  char text[20];
  fill(text, "pointer");
  printf("%s %d\n", text, (int)strlen(text));
  const char *words[] = {"zero", "one", "two"};
  for (const char **w = words; w < words + 3; ++w) printf("%s ", *w);
  printf("\n");
  int grid[3][4];
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 4; j++) grid[i][j] = i * 10 + j;
  int (*row)[4] = grid + 1;
  printf("%d %d %d\n", (*row)[2], row[1][3], *(*(grid + 2) + 1));
  printf("%d %d\n", (int)sizeof(grid), (int)sizeof(grid[0]));
  void *v = &x;
  *(int *)v = 77;
  printf("%d %d\n", x, v == &x);
  int *none = nullptr;
  printf("%d %d\n", none == 0, !none);
  unsigned char *bytes = (unsigned char *)&x;
  printf("%d %d\n", bytes[0], bytes[1]);
  char *s = text;
  s += 3;
  s -= 1;
  printf("%s %c\n", s, s[1]);
  printf("%d\n", (int)(&a[4] - &a[1]));
  return 0;
}
