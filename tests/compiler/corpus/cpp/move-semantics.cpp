#include <cstdio>
struct Buf {
  int* p;
  int n;
  static int copies, moves;
  explicit Buf(int k) : p(new int[k]{}), n(k) {}
  Buf(const Buf& o) : p(new int[o.n]), n(o.n) {
    for (int i = 0; i < n; i++) p[i] = o.p[i];
    copies++;
  }
  Buf(Buf&& o) noexcept : p(o.p), n(o.n) {
    o.p = nullptr;
    o.n = 0;
    moves++;
  }
  Buf& operator=(const Buf& o) {
    if (this != &o) {
      Buf t(o);
      int* q = p;
      p = t.p;
      t.p = q;
      n = o.n;
    }
    return *this;
  }
  Buf& operator=(Buf&& o) noexcept {
    delete[] p;
    p = o.p;
    n = o.n;
    o.p = nullptr;
    o.n = 0;
    moves++;
    return *this;
  }
  ~Buf() { delete[] p; }
};
int Buf::copies, Buf::moves;
Buf make(int n) {
  Buf b(n);
  b.p[0] = n;
  return b;
}
Buf choose(bool c) {
  Buf a(1), b(2);
  if (c) return a;
  return b;
}
struct Msg {
  Buf body;
  int id;
};
Msg wrap(Buf b) { return {static_cast<Buf&&>(b), 7}; }
void take(Buf&&) {}
void by(const Buf&) { printf("const& "); }
void by(Buf&&) { printf("&& "); }
int main() {
  Buf a = make(3);
  Buf b = a;
  Buf c = static_cast<Buf&&>(a);
  printf("%d %d %d\n", Buf::copies, Buf::moves, a.p == nullptr);
  Buf d = choose(true);
  printf("%d %d\n", Buf::copies, Buf::moves);
  Msg m = wrap(make(4));
  printf("%d %d %d\n", m.body.p[0], Buf::copies, Buf::moves);
  b = make(5);
  c = b;
  printf("%d %d %d\n", c.n, Buf::copies, Buf::moves);
  Buf&& r = make(6);
  by(r);
  by(make(1));
  by(static_cast<Buf&&>(r));
  printf("%d\n", r.n);
  Msg m2 = m;
  Msg m3 = static_cast<Msg&&>(m);
  printf("%d %d %d\n", m2.body.n, m3.body.n, m.body.n);
}
