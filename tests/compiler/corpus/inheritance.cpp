#include <stdio.h>

class Shape {
 public:
  Shape(const char *name) : name(name) { printf("shape "); }
  virtual ~Shape() { printf("~shape\n"); }
  virtual int area() const = 0;
  virtual const char *kind() const { return "shape"; }
  void describe() const { printf("%s %s %d\n", name, kind(), area()); }

 protected:
  const char *name;
};
class Rectangle : public Shape {
 public:
  Rectangle(int w, int h) : Shape("rectangle"), w(w), h(h) {}
  ~Rectangle() override { printf("~rectangle "); }
  int area() const override { return w * h; }

 private:
  int w, h;
};
class Square final : public Rectangle {
 public:
  explicit Square(int s) : Rectangle(s, s) {}
  const char *kind() const override { return "square"; }
};

struct Base {
  int a = 1;
  int same() { return a; }
  int hidden() { return 10; }
};
struct Extra {
  int e = 7;
  int extra() { return e; }
};
struct Derived : Base, Extra {
  int b = 2;
  int hidden() { return Base::hidden() + 1; }
};

static int total(const Shape *const *shapes, int n) {
  int sum = 0;
  for (int i = 0; i < n; i++) sum += shapes[i]->area();
  return sum;
}

int main() {
  {
    Rectangle r(2, 3);
    Square s(4);
    r.describe();
    s.describe();
    const Shape *shapes[] = {&r, &s};
    printf("%d\n", total(shapes, 2));
    Shape &ref = s;
    printf("%s %s\n", ref.kind(), ref.Shape::kind());
  }
  Shape *p = new Square(5);
  printf("%d\n", p->area());
  delete p;
  Derived d;
  d.e = 9;
  Extra *e = &d;
  Base *b = &d;
  printf("%d %d %d %d\n", d.same(), d.hidden(), e->extra(), b->hidden());
  Derived *back = static_cast<Derived *>(e);
  printf("%d %d\n", back == &d, back->b);
  Extra *none = (Derived *)nullptr;
  printf("%d %d\n", none == nullptr, (int)sizeof(Derived));
  Base sliced = d;
  printf("%d\n", sliced.a);
  return 0;
}
