#include <cstdio>
struct G {
  int id;
  G(int i) : id(i) { printf("G%d ", id); }
  ~G() { printf("~G%d ", id); }
};
int order(int x) {
  static G first(100 + x);
  printf("o%d ", x);
  return x;
}
G a(order(1));
int b = order(2);
G c(order(3));
static G& ref() {
  static G s(7);
  return s;
}
G d(ref().id + 1);
const int k = b * 2;
int m = k + 1;
extern int later;
int early = later;
int later = order(9);
int main() {
  printf("\n%d %d %d %d\n", k, m, early, later);
  static G s2(50);
  ref();
}
