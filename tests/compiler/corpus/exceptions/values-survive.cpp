#include <stdio.h>
int fail(int n) { if (n > 2) throw n; return n; }
int main() {
  int kept = 10, changed = 0; double sum = 0.5; unsigned char small = 200;
  for (int i = 0; i < 5; i++) {
    int local = i * 2;
    try { changed = i; sum += fail(i); small++; } catch (int n) { sum += 100; kept += n + local; }
  }
  printf("%d %d %g %d\n", kept, changed, sum, small);
}
