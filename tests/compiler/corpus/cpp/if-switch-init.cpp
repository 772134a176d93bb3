#include <stdio.h>

int next() { static int n = 0; return ++n; }
struct Guard { int id; Guard(int i) : id(i) { printf("+%d ", i); } ~Guard() { printf("-%d\n", id); } explicit operator bool() const { return id > 1; } };
int main() {
  if (int a = next(); a == 1) printf("one\n"); else printf("not %d\n", a);
  if (int a = next(), b = next(); a + b == 5) printf("%d %d\n", a, b);
  switch (int v = next(); v) { case 4: printf("four\n"); break; default: printf("other %d\n", v); }
  if (Guard g(1); true) printf("in ");
  if (Guard g(2); g) printf("yes "); else printf("no ");
  if (Guard g{1}) printf("a "); else printf("b ");
  while (int k = next()) { if (k > 7) break; printf("%d ", k); } printf("\n");
  int list[] = {1, 2, 3};
  for (int sum = 0; int e : list) { sum += e; printf("%d ", sum); } printf("\n");
}
