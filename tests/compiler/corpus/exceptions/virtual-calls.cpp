#include <stdio.h>
struct Shape { virtual ~Shape() { printf("~Shape\n"); } virtual int area() = 0; };
struct Square : Shape { int s; Square(int s) : s(s) {} ~Square() { printf("~Square %d\n", s); } int area() override { if (s > 2) throw s; return s * s; } };
int total(Shape** shapes, int n) { int sum = 0; for (int i = 0; i < n; i++) sum += shapes[i]->area(); return sum; }
int main() {
  Square a(1), b(2), c(3);
  Shape* shapes[] = {&a, &b, &c};
  int (*f)(Shape**, int) = total;
  try { printf("%d\n", f(shapes, 2)); printf("%d\n", f(shapes, 3)); } catch (int s) { printf("too big: %d\n", s); }
}
