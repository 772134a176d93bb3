#include <stdio.h>

struct A { int x = 1; }; struct B : A { int y = 2; };
void f(int &) { printf("int&\n"); } void f(const int &) { printf("const int&\n"); } void f(int &&) { printf("int&&\n"); }
void g(const A &) { printf("const A&\n"); } void g(A &&) { printf("A&&\n"); } void h(A &) { printf("A&\n"); } void h(B &) { printf("B&\n"); }
int sum(const int (&a)[3]) { return a[0] + a[1] + a[2]; } int len(int (&)[2]) { return 2; } int (&arrRef())[2] { static int a[2] = {7, 8}; return a; } int twice(int k) { return k * 2; }
int main() {
  int i = 1; const int c = 2; int &&r = 3; f(i); f(c); f(4); f(r); f(static_cast<int &&>(r)); f(i + 1); B b; const B cb; g(b); g(cb); g(B()); h(b);
  int a3[3] = {1, 2, 3}; int a2[2]; printf("%d %d %d\n", sum(a3), len(a2), arrRef()[1]); int (&fr)(int) = twice; printf("%d\n", fr(4)); int *p = &i; int *&pr = p; pr = a3; printf("%d\n", *p);
  const double &d = i; i = 50; printf("%.0f\n", d); r = 9; printf("%d\n", r);
}
