#include <cstdio>
class A;
class B {
  int secret = 5;
  friend class A;
  friend int peek(const B&);
  friend struct C;

 public:
  friend int inner(B& b) { return ++b.secret; }
  friend bool operator==(const B& a, const B& b) { return a.secret == b.secret; }
  B operator+(int k) const {
    B r;
    r.secret = secret + k;
    return r;
  }
  friend B operator+(int k, const B& b) { return b + k; }
};
int peek(const B& b) { return b.secret; }
class A {
 public:
  int get(const B& b) { return b.secret * 2; }
  class In {
   public:
    int g(B& b) { return b.secret; }
  };
};
struct C {
  static int r(B b) { return b.secret; }
};
class F2;
class F1 {
 public:
  int use(F2&);
};
class F2 {
  int z = 8;
  friend int F1::use(F2&);
};
int F1::use(F2& f) { return f.z; }
int main() {
  B b;
  A a;
  printf("%d %d %d\n", peek(b), a.get(b), inner(b));
  printf("%d %d\n", C::r(b), b == B());
  printf("%d %d\n", peek(b + 3), peek(3 + b));
  F2 f;
  printf("%d\n", F1().use(f));
  A::In in;
  printf("%d\n", in.g(b));
}
