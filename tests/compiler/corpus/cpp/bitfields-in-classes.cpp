#include <cstdio>
class Flags {
  unsigned a : 3;
  unsigned b : 5;
  int s : 4;
  bool on : 1;

 public:
  Flags(unsigned x, unsigned y) : a(x), b(y), s(-3), on(true) {}
  unsigned sum() const { return a + b; }
  void inc() {
    a++;
    b += 2;
    s--;
    on = !on;
  }
  int sign() const { return s; }
  bool get() const { return on; }
  Flags operator|(Flags o) const { return Flags(a | o.a, b | o.b); }
};
struct H {
  unsigned char ver : 4, len : 4;
  unsigned short : 0;
  unsigned short id;
};
int main() {
  Flags f(7, 30);
  f.inc();
  printf("%u %d %d\n", f.sum(), f.sign(), f.get());
  printf("%u\n", (Flags(1, 2) | Flags(2, 4)).sum());
  H h{};
  h.ver = 4;
  h.len = 5;
  h.id = 0x1234;
  printf("%d %d %zu\n", h.ver, h.len, sizeof(H));
  unsigned char* p = (unsigned char*)&h;
  printf("%02x\n", p[0]);
  H c = h;
  c.ver++;
  printf("%d %d\n", c.ver, h.ver);
  auto v = h.ver;
  v = 200;
  printf("%d\n", v);
}
