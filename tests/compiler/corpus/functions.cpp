#include <stdio.h>
#include <stdarg.h>

static int twice(int x) { return x * 2; }
static int square(int x) { return x * x; }
int later(int);
typedef int (*Operation)(int);

static int apply(Operation f, int n) { return f(n); }
static Operation choose(bool first) { return first ? twice : &square; }

static int sum(int count, ...) {
  va_list args;
  va_start(args, count);
  int total = 0;
  for (int i = 0; i < count; i++) total += va_arg(args, int);
  va_end(args);
  return total;
}
static void mixed(const char *kinds, ...) {
  va_list args;
  va_start(args, kinds);
  for (; *kinds; kinds++) {
    if (*kinds == 'i') printf("i=%d ", va_arg(args, int));
    else if (*kinds == 'd') printf("d=%.2f ", va_arg(args, double));
    else if (*kinds == 's') printf("s=%s ", va_arg(args, const char *));
    else if (*kinds == 'l') printf("l=%lld ", va_arg(args, long long));
  }
  va_end(args);
  printf("\n");
}
static void forward(const char *format, ...) {
  va_list args;
  va_start(args, format);
  vprintf(format, args);
  va_end(args);
}

static int factorial(int n) { return n <= 1 ? 1 : n * factorial(n - 1); }
static bool even(unsigned n);
static bool odd(unsigned n) { return n == 0 ? false : even(n - 1); }
static bool even(unsigned n) { return n == 0 ? true : odd(n - 1); }
static int withDefaults(int a, int b = 10, int c = 100) { return a + b + c; }
static int ackermann(int m, int n) {
  if (m == 0) return n + 1;
  if (n == 0) return ackermann(m - 1, 1);
  return ackermann(m - 1, ackermann(m, n - 1));
}
static int counter() {
  static int count = 5;
  static int scaled = twice(count);
  return ++count + scaled++;
}
static int nine(int a, int b, int c, int d, int e, int f, int g, int h, int i) { return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i; }

int main() {
  printf("%d %d\n", apply(twice, 21), apply(square, 7));
  printf("%d %d\n", choose(true)(5), (*choose(false))(5));
  Operation table[] = {twice, square, later};
  for (Operation f : table) printf("%d ", f(6));
  printf("\n%d %d\n", sum(3, 1, 2, 3), sum(0));
  mixed("idsl", -4, 2.5, "text", 1234567890123LL);
  mixed("fdi" + 1, 1.5f, (short)3);
  forward("%d-%s-%c\n", 5, "five", '!');
  printf("%d %d %d\n", factorial(10), even(10), odd(7));
  printf("%d %d %d\n", withDefaults(1), withDefaults(1, 2), withDefaults(1, 2, 3));
  printf("%d\n", ackermann(2, 3));
  int c1 = counter(), c2 = counter();
  printf("%d %d %d\n", c1, c2, counter());
  printf("%d\n", nine(1, 2, 3, 4, 5, 6, 7, 8, factorial(3)));
  int (*f)(int, ...) = sum;
  printf("%d\n", f(2, 40, 2));
  return 0;
}

int later(int x) { return x - 1; }
