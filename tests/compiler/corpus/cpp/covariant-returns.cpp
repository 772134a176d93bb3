#include <stdio.h>

struct Shape { virtual Shape *clone() const { printf("shape\n"); return new Shape(*this); } virtual Shape &self() { return *this; } virtual int area() const { return 0; } virtual ~Shape() {} };
struct Extra { int e = 9; virtual int extra() { return e; } virtual ~Extra() {} };
struct Square : Shape { int s = 3; Square *clone() const override { printf("square\n"); return new Square(*this); } Square &self() override { return *this; } int area() const override { return s * s; } };
struct Odd : Extra, Shape { int k = 5; Odd *clone() const override { printf("odd\n"); return new Odd(*this); } int area() const override { return k; } };
int main() {
  Square q; Square *c = q.clone(); printf("%d\n", c->area()); delete c;
  Shape *s = &q; Shape *t = s->clone(); printf("%d\n", t->area()); delete t;
  Odd o; o.k = 6; Shape *u = &o; Shape *v = u->clone(); printf("%d\n", v->area()); delete v;
  Odd *w = o.clone(); printf("%d %d\n", w->k, w->extra()); delete w;
  printf("%d\n", q.self().s);
}
