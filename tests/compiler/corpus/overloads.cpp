#include <stdio.h>

static void show(int) { printf("int\n"); }
static void show(long long) { printf("long long\n"); }
static void show(double) { printf("double\n"); }
static void show(char) { printf("char\n"); }
static void show(const char *) { printf("text\n"); }
static void show(void *) { printf("pointer\n"); }
static void show(bool) { printf("bool\n"); }
static int area(int side) { return side * side; }
static int area(int w, int h) { return w * h; }
static void take(int &) { printf("lvalue\n"); }
static void take(const int &) { printf("const\n"); }
static void take(int &&) { printf("rvalue\n"); }
namespace a {
struct T {};
static void found(T) { printf("by argument\n"); }
}
enum class Level { low, high };
enum Plain { one = 1, two };
static void level(Level l) { printf("level %d\n", (int)l); }
static void level(int n) { printf("number %d\n", n); }

int main() {
  show(1);
  show(1LL);
  show(1.0f);
  show('c');
  show("s");
  show(true);
  short s = 1;
  show(s);
  unsigned char u = 1;
  show(u);
  int x = 0;
  show(&x);
  printf("%d %d\n", area(3), area(3, 4));
  const int k = 1;
  take(x);
  take(k);
  take(5);
  a::T t;
  found(t);
  level(Level::high);
  level(two);
  void (*chosen)(double) = show;
  chosen(2);
  return 0;
}
