#include <stdio.h>
int main() {
  int count = 0;
  auto risky = [&](int n) { count++; if (n % 2) throw n; return n; };
  for (int i = 0; i < 4; i++) try { printf("%d\n", risky(i)); } catch (int n) { printf("odd %d\n", n); }
  auto guarded = [&](int n) { try { return risky(n); } catch (int k) { return -k; } };
  printf("%d %d %d\n", guarded(5), guarded(6), count);
}
