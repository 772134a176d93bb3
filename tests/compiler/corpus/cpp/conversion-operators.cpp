#include <stdio.h>

struct Celsius { double d; operator double() const { return d; } explicit operator int() const { return (int)d + 1000; } explicit operator bool() const { return d != 0; } };
struct Handle { void *p; operator void *() const { return p; } };
struct Ref { int v; operator int &() { return v; } operator const int &() const { return v; } };
struct Both { operator int() const { return 1; } };
int take(double d) { return (int)(d * 2); }
int main() {
  Celsius c{21.5};
  double d = c;
  printf("%.1f %d %d\n", d, static_cast<int>(c), take(c));
  if (c) printf("warm\n");
  if (!Celsius{0}) printf("zero\n");
  printf("%d\n", c && true);
  bool b(c); printf("%d\n", b);
  Handle h{nullptr}; printf("%d\n", h == nullptr);
  Ref r{5}; int &i = r; i = 9; printf("%d\n", r.v);
  const Ref cr{4}; const int &ci = cr; printf("%d\n", ci);
  Both x; switch (x) { case 1: printf("one\n"); }
  int arr[3] = {1, 2, 3}; printf("%d\n", arr[x]);
  printf("%d %d\n", x + 2, -x);
}
