#include <cstdio>
struct B {
  virtual ~B() {}
  int b = 1;
};
struct D : B {
  int d = 2;
};
struct E : B {
  int e = 3;
};
enum class K { a, b };
int main() {
  B* p = new D;
  if (D* d = dynamic_cast<D*>(p)) printf("%d\n", d->d);
  printf("%d\n", dynamic_cast<E*>(p) == nullptr);
  try {
    (void)dynamic_cast<E&>(*p);
  } catch (...) {
    printf("bad\n");
  }
  printf("%d\n", static_cast<D*>(p)->d);
  delete p;
  double x = 3.99;
  printf("%d %d %d\n", (int)x, int(x), static_cast<int>(-x));
  const int c = 5;
  const int* pc = &c;
  int* m = const_cast<int*>(pc);
  printf("%d\n", *m);
  unsigned char bytes[4] = {1, 0, 0, 0};
  int n;
  char* to = reinterpret_cast<char*>(&n);
  for (int i = 0; i < 4; i++) to[i] = bytes[i];
  printf("%d\n", n);
  long long addr = reinterpret_cast<long long>(&n);
  printf("%d\n", reinterpret_cast<int*>(addr) == &n);
  printf("%d %d\n", static_cast<int>(K::b), static_cast<K>(0) == K::a);
  void* v = &n;
  printf("%d\n", *static_cast<int*>(v));
  printf("%u %d %d\n", (unsigned)-1, (unsigned char)300, (signed char)200);
  printf("%d\n", static_cast<bool>(0.5));
  int&& r = static_cast<int&&>(n);
  r = 9;
  printf("%d\n", n);
  printf("%g\n", 7 / static_cast<double>(2));
  void (*f)() = reinterpret_cast<void (*)()>(0);
  printf("%d\n", f == nullptr);
  static_cast<void>(n);
}
