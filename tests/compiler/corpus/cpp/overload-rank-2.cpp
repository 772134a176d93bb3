#include <cstdio>
void f(int) { printf("int\n"); }
void f(double) { printf("double\n"); }
void f(char) { printf("char\n"); }
void f(const char*) { printf("cstr\n"); }
void f(void*) { printf("void*\n"); }
void f(bool) { printf("bool\n"); }
void f(unsigned) { printf("unsigned\n"); }
void f(...) { printf("...\n"); }
void f(decltype(nullptr)) { printf("nullptr\n"); }
void g(long long) { printf("ll\n"); }
void g(double) { printf("d\n"); }
void h(const int&) { printf("cl\n"); }
void h(int&) { printf("l\n"); }
void h(int&&) { printf("r\n"); }
struct B {};
struct D : B {};
struct DD : D {};
void k(B*) { printf("B*\n"); }
void k(D*) { printf("D*\n"); }
void k(void*) { printf("v*\n"); }
void k2(const B&) { printf("B&\n"); }
void k2(const D&) { printf("D&\n"); }
struct U {
  U(int) {}
};
void u(U) { printf("U\n"); }
void u(...) { printf("...\n"); }
void w(U) { printf("U\n"); }
void w(long) { printf("long\n"); }
void p(const char*) { printf("const\n"); }
void p(char*) { printf("mut\n"); }
void q(int, double) { printf("id\n"); }
void q(double, int) { printf("di\n"); }
void q(int, int, int = 0) { printf("ii\n"); }
enum E { e0 };
enum class S : short { a };
void en(int) { printf("i\n"); }
void en(E) { printf("E\n"); }
void en(S) { printf("S\n"); }
void en2(unsigned char) { printf("uc\n"); }
void en2(int) { printf("i\n"); }
void fp(int (*)(int)) { printf("fp int\n"); }
void fp(int (*)(double)) { printf("fp double\n"); }
int one(int) { return 1; }
int two(double) { return 2; }
int main() {
  f(1);
  f('a');
  f(1.5f);
  f("s");
  f(nullptr);
  f(true);
  f(3u);
  int x = 1;
  f(&x);
  short s = 2;
  f(s);
  f((void*)0);
  wchar_t wc = 0;
  f((unsigned char)1);
  f(e0);
  g('a' + 1LL);
  g(1.0f);
  h(x);
  const int c = 2;
  h(c);
  h(3);
  h(static_cast<int&&>(x));
  h((short)1);
  B b;
  D d;
  DD dd;
  k(&b);
  k(&d);
  k(&dd);
  k(&x);
  k2(dd);
  u(1);
  u("x");
  w(1);
  char buf[2];
  p(buf);
  p("l");
  q(1, 2.0);
  q(2.0, 1);
  q(1, 2);
  en(e0);
  en(S::a);
  en('c');
  en2(S::a == S::a);
  en2('c');
  en2(e0);
  fp(one);
  fp(two);
  fp(&one);
}
