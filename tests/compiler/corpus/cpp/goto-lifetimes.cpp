#include <cstdio>
struct T {
  int n;
  T(int k) : n(k) { printf("+%d ", n); }
  ~T() { printf("-%d ", n); }
};
int main() {
  int i = 0;
again:
  {
    T t(i);
    if (++i < 3) goto again;
  }
  printf("\n");
  {
    T a(10);
    {
      T b(11);
      goto out;
    }
  }
out:
  printf("out\n");
  for (;;) {
    T c(20);
    if (i++ < 5) continue;
    break;
  }
  printf("\n");
  switch (i) {
    case 6: {
      T s(30);
      break;
    }
    default:
      T u(31);
  }
  printf("\n");
  auto f = [](int k) {
    T t(40);
    if (k) return 1;
    T u(41);
    return 2;
  };
  printf("%d\n", f(1));
  printf("%d\n", f(0));
  printf("\n");
}
