#include <cstdio>
class Base {
  int priv = 1;

 protected:
  int prot = 2;
  void pf() { printf("pf\n"); }

 public:
  int pub = 3;
  int sum() { return priv + prot + pub; }
  static int made;
  Base() { made++; }
};
int Base::made;
class Pub : public Base {
 public:
  int get() { return prot + pub; }
  using Base::pf;
};
class Prot : protected Base {
 public:
  int get() { return prot + pub; }
  using Base::sum;
  friend int peek(Prot& p) { return p.pub; }
};
class Priv : Base {
 public:
  int get() { return prot + pub; }
  Base& as() { return *this; }

 protected:
  using Base::pub;
};
class Deep : public Priv {
 public:
  int g() { return pub; }
};
struct Def : Base {
  int q() { return prot; }
};
int main() {
  Pub a;
  Prot b;
  Priv c;
  Deep d;
  Def e;
  a.pf();
  printf("%d %d %d %d %d %d\n", a.get(), a.pub, b.get(), b.sum(), peek(b), c.get());
  printf("%d %d %d %d\n", c.as().pub, d.g(), e.q(), Base::made);
}
