#include <cstdio>
struct A {
  A(int) {}
};
struct B {
  operator int() const { return 1; }
  operator double() const { return 2; }
};
struct C {
  C(const B&) { printf("C(B) "); }
  C(int) { printf("C(int) "); }
};
void f(A) { printf("A\n"); }
void f(double) { printf("double\n"); }
void g(int) { printf("int\n"); }
void g(const char*) { printf("char*\n"); }
struct Str {
  const char* s;
  Str(const char* p) : s(p) {}
};
void pr(const Str& s) { printf("Str %s\n", s.s); }
void pr(bool b) { printf("bool %d\n", b); }
void pr2(Str s) { printf("S2 %s\n", s.s); }
struct Z {
  operator Str() const { return "fromZ"; }
};
struct K {
  K(Str) { printf("K\n"); }
};
bool operator==(const Str& a, const Str& b) { return a.s[0] == b.s[0]; }
Str operator+(const Str& a, const Str& b) { return b; }
int main() {
  f(1);
  f('c');
  B b;
  int i = b;
  double d = b;
  printf("%d %g\n", i, d);
  C c(b);
  C c2 = b;
  printf("\n");
  pr("lit");
  pr(Str("x"));
  pr2("y");
  pr2(Z());
  K k(Z{});
  K k2((Str)Z());
  Str s = "abc";
  printf("%d %d %s\n", s == "axx", "b" == s, (s + "end").s);
  Z z;
  pr(z);
  const Str& r = z;
  printf("%s\n", r.s);
}
