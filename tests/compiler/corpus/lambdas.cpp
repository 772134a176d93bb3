#include <stdio.h>

static int apply(int (*f)(int), int n) { return f(n); }
static int forEach(const int *values, int n, int (*f)(int, int)) {
  int r = 0;
  for (int i = 0; i < n; i++) r = f(r, values[i]);
  return r;
}

struct Owner {
  int base = 100;
  int run(int k) {
    auto f = [this, k] { return base + k; };
    auto g = [&]() { return base * k; };
    base++;
    return f() + g();
  }
};

int main() {
  auto square = [](int x) { return x * x; };
  printf("%d %d\n", square(5), apply(square, 6));
  printf("%d\n", apply([](int x) { return x + 1; }, 9));
  int total = 0, step = 2;
  auto add = [&total, step](int n) { total += n * step; };
  step = 100;
  add(1);
  add(10);
  printf("%d\n", total);
  auto counter = [n = 5]() mutable { return ++n; };
  counter();
  printf("%d\n", counter());
  int values[] = {1, 2, 3, 4};
  printf("%d\n", forEach(values, 4, [](int a, int b) { return a * 10 + b; }));
  auto outer = [&](int k) {
    auto inner = [&, k](int m) { return total + k + m; };
    return inner(1000);
  };
  printf("%d\n", outer(5));
  Owner o;
  printf("%d\n", o.run(3));
  auto typed = [](double d) -> int { return (int)d; };
  printf("%d\n", typed(3.9));
  auto copy = add;
  copy(1);
  printf("%d\n", total);
  int sum = 0;
  [&] {
    for (int v : values) sum += v;
  }();
  printf("%d\n", sum);
  return 0;
}
