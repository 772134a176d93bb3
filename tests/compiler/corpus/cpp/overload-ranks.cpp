#include <stdio.h>

void f(int) { printf("int\n"); } void f(long) { printf("long\n"); } void f(double) { printf("double\n"); } void f(char) { printf("char\n"); }
void g(double) { printf("double\n"); } void g(...) { printf("...\n"); } void h(const char *) { printf("char*\n"); } void h(bool) { printf("bool\n"); } void h(void *) { printf("void*\n"); }
struct X { X(int) {} }; struct Y { operator int() const { return 1; } }; void k(X) { printf("X\n"); } void k(...) { printf("...\n"); }
void m(int) { printf("int\n"); } void m(double) { printf("double\n"); } void q(int *) { printf("int*\n"); } void q(const int *) { printf("const int*\n"); } void q(const void *) { printf("const void*\n"); }
struct A {}; struct B : A {}; struct C : B {}; void z(A *) { printf("A*\n"); } void z(B *) { printf("B*\n"); } void z(void *) { printf("void*\n"); } void w(unsigned) { printf("unsigned\n"); } void w(long long) { printf("long long\n"); }
void np(decltype(nullptr)) { printf("nullptr\n"); } void np(int *) { printf("int*\n"); } void d(int, int = 1) { printf("d2\n"); } void d(const char *) { printf("dc\n"); }
int main() {
  short s = 1; float fl = 1; f(1); f('a'); f(s); f(fl); f(true); f(2L); g(1); g(1.f); g("x"); h("x"); int i = 0; h(&i); k(1); m(Y()); m('c'); m(1.f);
  const int ci = 1; q(&i); q(&ci); char ch; q(&ch); C c; z(&c); z(&i); w(1u); np(nullptr); d(1); d("x");
}
