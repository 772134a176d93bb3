#include <cstdio>
class Outer {
  int x = 3;
  static int s;
  enum Mode { fast = 2, slow };

 public:
  class In {
    int y = 4;

   public:
    int sum(Outer& o) { return o.x + y + s + fast; }
    struct Deep {
      int z = fast + 1;
      static int cnt;
    };
    static Outer make() {
      Outer o;
      o.x = 50;
      return o;
    }
  };
  struct Fwd;
  Fwd* p = nullptr;
  typedef int Int;
  using Ptr = Int*;
  Mode mode() const { return slow; }
  int get() {
    In i;
    return i.sum(*this);
  }
  static constexpr int N = 4;
  int arr[N] = {1, 2};
};
int Outer::s = 10;
int Outer::In::Deep::cnt = 6;
struct Outer::Fwd {
  int q = 8;
};
int main() {
  Outer o;
  printf("%d %d\n", o.get(), Outer::In::make().get());
  Outer::In::Deep d;
  printf("%d %d\n", d.z, Outer::In::Deep::cnt);
  Outer::Fwd f;
  o.p = &f;
  printf("%d\n", o.p->q);
  Outer::Int i = 4;
  Outer::Ptr p = &i;
  printf("%d %d\n", *p, o.mode());
  static int st = 5;
  const int loc = 6;
  enum { LE = 7 };
  struct Local {
    int v;
    int f() { return v + st + loc + LE; }
    static int g() { return 3; }
    struct L2 {
      int k = LE;
    };
  } l{1};
  printf("%d %d %d\n", l.f(), Local::g(), Local::L2().k);
  struct Cmp {
    bool operator()(int a, int b) const { return a > b; }
  };
  int a[] = {3, 1, 2};
  for (int i = 0; i < 3; i++)
    for (int j = i + 1; j < 3; j++)
      if (Cmp()(a[j], a[i])) {
        int t = a[i];
        a[i] = a[j];
        a[j] = t;
      }
  printf("%d%d%d\n", a[0], a[1], a[2]);
  struct {
    int a, b;
  } an = {1, 2};
  printf("%d\n", an.b);
}
