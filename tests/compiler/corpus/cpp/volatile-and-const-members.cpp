#include <cstdio>
struct R {
  volatile int reg = 0;
  const int id;
  static const int max = 3;
  int read() const { return reg; }
  void write(int v) volatile { reg = v; }
  explicit R(int i) : id(i) {}
};
struct C {
  const char* const name;
  const int arr[3];
  C(const char* n) : name(n), arr{1, 2, 3} {}
  C(const C&) = default;
};
int main() {
  R r(5);
  r.write(9);
  printf("%d %d %d\n", r.read(), r.id, R::max);
  volatile R v(6);
  v.write(2);
  printf("%d\n", v.reg);
  C c("n"), d = c;
  printf("%s %d\n", d.name, d.arr[2]);
  const C* p = &c;
  printf("%s\n", p->name);
  volatile int* q = &r.reg;
  *q += 1;
  printf("%d\n", *q);
}
