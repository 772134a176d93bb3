#include <cstdio>
struct A {
  void f(int) { printf("A::f(int)\n"); }
  void f(double) const { printf("A::f(double) const\n"); }
  virtual void g(long) { printf("A::g\n"); }
};
struct B : A {
  using A::f;
  void f(char) { printf("B::f(char)\n"); }
  void g(long) override { printf("B::g\n"); }
  void g(int) { printf("B::g(int)\n"); }
};
void n(int*) { printf("ptr\n"); }
void n(int) { printf("int\n"); }
void n(bool) { printf("bool\n"); }
void s(const char*, int = 0) { printf("s1\n"); }
void s(const char*, const char*) { printf("s2\n"); }
void z(unsigned long long) { printf("ull\n"); }
void z(long long) { printf("ll\n"); }
void c(const int) { printf("c\n"); }
void sh(short) { printf("short\n"); }
void sh(int) { printf("int\n"); }
void fl(float) { printf("float\n"); }
void fl(double) { printf("double\n"); }
int main() {
  B b;
  b.f(1);
  b.f('c');
  const B cb;
  cb.f(2.0);
  cb.f(1);
  b.g(1);
  b.g(1L);
  A& a = b;
  a.g(1);
  n(nullptr);
  n(0);
  n(false);
  n(!1);
  s("a");
  s("a", "b");
  s("a", 0);
  z(1ULL);
  z(-1LL);
  c(3);
  short q = 1;
  sh(q);
  sh(q + q);
  sh('a');
  fl(1.0f);
  fl(1.0);
  char ch = 1;
  fl(1.0f * ch);
}
