#include <cstdio>
struct IShape {
  virtual double area() const = 0;
  virtual void scale(double) = 0;

 protected:
  ~IShape() = default;
};
struct INamed {
  virtual const char* name() const = 0;
  virtual ~INamed() {}
};
class Rect final : public IShape, public INamed {
  double w, h;

 public:
  Rect(double a, double b) : w(a), h(b) {}
  double area() const override { return w * h; }
  void scale(double k) override {
    w *= k;
    h *= k;
  }
  const char* name() const override { return "rect"; }
};
void use(IShape& s) {
  s.scale(2);
  printf("%g\n", s.area());
}
void tell(const INamed* n) { printf("%s\n", n ? n->name() : "none"); }
int main() {
  Rect r(1, 2);
  use(r);
  tell(&r);
  IShape& s = r;
  INamed* n = dynamic_cast<INamed*>(&r);
  tell(n);
  printf("%g\n", s.area());
  tell(nullptr);
  struct Anon : INamed {
    const char* name() const override { return "anon"; }
  } a;
  tell(&a);
}
