#include <cstdio>
struct Ev {
  enum Kind { Key, Mouse, None } kind = None;
  union {
    int key;
    struct {
      short x, y;
    } mouse;
    double raw;
  };
  Ev() : raw(0) {}
  static Ev press(int k) {
    Ev e;
    e.kind = Key;
    e.key = k;
    return e;
  }
  void show() const {
    switch (kind) {
      case Key:
        printf("key %d\n", key);
        break;
      case Mouse:
        printf("mouse %d %d\n", mouse.x, mouse.y);
        break;
      default:
        printf("none\n");
    }
  }
};
union IP {
  unsigned addr;
  unsigned char b[4];
  IP(unsigned a = 0) : addr(a) {}
  unsigned char operator[](int i) const { return b[i]; }
  void print() const { printf("%d.%d.%d.%d\n", b[0], b[1], b[2], b[3]); }
  static IP local() { return IP(0x0100007f); }
};
class S {
  int t;

 public:
  S() : t(5) { printf("S "); }
  ~S() { printf("~S\n"); }
  int get() { return t; }
};
struct Opt {
  bool has = false;
  union {
    S s;
  };
  Opt() {}
  ~Opt() {
    if (has) s.~S();
  }
};
#include <new>
int main() {
  Ev::press(65).show();
  Ev m;
  m.kind = Ev::Mouse;
  m.mouse.x = 3;
  m.mouse.y = 4;
  m.show();
  Ev().show();
  IP::local().print();
  IP ip(0x04030201);
  printf("%d\n", ip[2]);
  Opt o;
  new (&o.s) S;
  o.has = true;
  printf("%d\n", o.s.get());
  static union {
    int a;
    float f;
  } su;
  su.a = 1;
  printf("%d %zu\n", su.a, sizeof(Ev));
}
