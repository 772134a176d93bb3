#include <cstdio>
struct Sh {
  virtual double area() const = 0;
  virtual const char* name() const { return "shape"; }
  virtual ~Sh() { printf("~Sh "); }
  virtual Sh* clone() const = 0;
  void show() const { printf("%s %g\n", name(), area()); }
};
double Sh::area() const { return -1; }
struct Sq : Sh {
  double s;
  Sq(double x) : s(x) {}
  double area() const override { return s * s; }
  const char* name() const override { return "square"; }
  Sq* clone() const override { return new Sq(*this); }
  ~Sq() override { printf("~Sq "); }
};
struct Ci final : Sh {
  double r = 1;
  double area() const final { return 3 * r * r; }
  Ci* clone() const override { return new Ci(*this); }
  double base() { return Sh::area(); }
};
struct Ctor {
  Ctor() { hook(); }
  virtual void hook() { printf("Ctor::hook "); }
  virtual ~Ctor() {
    hook();
    printf("\n");
  }
};
struct Ctor2 : Ctor {
  Ctor2() { hook(); }
  void hook() override { printf("Ctor2::hook "); }
  ~Ctor2() { hook(); }
};
struct I1 {
  virtual int a() = 0;
  virtual ~I1() = default;
};
struct I2 {
  virtual int b() = 0;
  virtual ~I2() = default;
};
struct Im : I1, I2 {
  int k = 5;
  int a() override { return k; }
  int b() override { return k * 2; }
};
int main() {
  Sh* v[3] = {new Sq(2), new Ci, new Sq(3)};
  for (Sh* s : v) s->show();
  Sh* c = v[0]->clone();
  c->show();
  for (Sh* s : v) delete s;
  delete c;
  printf("\n%g\n", Ci().base());
  {
    Ctor2 x;
  }
  Im im;
  I1& i1 = im;
  I2* i2 = &im;
  printf("%d %d\n", i1.a(), i2->b());
  I2* heap = new Im;
  delete heap;
  Sq q(4);
  Sh& r = q;
  printf("%s %g\n", r.name(), r.Sh::area());
}
