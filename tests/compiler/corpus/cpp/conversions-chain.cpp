#include <cstdio>
struct Cel {
  double d;
  explicit Cel(double x) : d(x) {}
  operator double() const { return d; }
};
struct Fah {
  double d;
  Fah(const Cel& c) : d(c.d * 9 / 5 + 32) {}
  explicit operator Cel() const { return Cel((d - 32) * 5 / 9); }
};
struct Any {
  int tag;
  Any(int) : tag(1) {}
  Any(double) : tag(2) {}
  Any(const char*) : tag(3) {}
  Any(const Any& o) : tag(o.tag + 10) {}
};
int t(Any a) { return a.tag; }
int t2(const Any& a) { return a.tag; }
struct BoolLike {
  operator bool() const { return true; }
};
struct PtrLike {
  int x = 5;
  operator int*() { return &x; }
  operator const int*() const { return &x; }
};
int main() {
  Cel c(100);
  Fah f = c;
  printf("%g %g\n", f.d, static_cast<Cel>(f).d);
  double d = c + 1;
  printf("%g\n", d);
  printf("%d %d %d\n", t(1), t(1.5), t("x"));
  Any a = 3;
  printf("%d %d\n", t(a), t2(a));
  BoolLike b;
  int i = b + 1;
  printf("%d %d\n", i, b == 1);
  PtrLike p;
  *p = 6;
  printf("%d %d\n", p[0], *(p + 0));
  const PtrLike& cp = p;
  printf("%d\n", *cp);
  switch (BoolLike x; x) {
    case true:
      printf("true\n");
      break;
    case false:
      break;
  }
  int arr[3] = {1, 2, 3};
  struct Idx {
    operator int() const { return 2; }
  } ix;
  printf("%d %d\n", arr[ix], ix * ix);
}
