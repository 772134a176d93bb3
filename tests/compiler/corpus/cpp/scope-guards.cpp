#include <cstdio>
struct Guard {
  void (*f)(void*);
  void* c;
  bool on = true;
  ~Guard() {
    if (on) f(c);
  }
  void dismiss() { on = false; }
};
class Lock {
  int& n;

 public:
  explicit Lock(int& x) : n(x) { ++n; }
  ~Lock() { --n; }
  Lock(const Lock&) = delete;
};
int locks = 0;
int f(int k) {
  Lock l(locks);
  if (k == 0) return locks;
  Lock m(locks);
  for (int i = 0; i < k; i++) {
    Lock n(locks);
    if (i == 1) break;
    if (i == 0) continue;
  }
  try {
    Lock t(locks);
    if (k == 3) throw k;
  } catch (int) {
    return locks * 10;
  }
  return locks;
}
int main() {
  printf("%d %d %d %d\n", f(0), f(1), f(3), locks);
  int x = 1;
  {
    Guard g{[](void* p) { ++*static_cast<int*>(p); }, &x};
    Guard h{[](void* p) { *(int*)p *= 10; }, &x};
    printf("%d\n", x);
  }
  printf("%d\n", x);
  {
    Guard g{[](void*) { printf("never\n"); }, nullptr};
    g.dismiss();
  }
  int y = 0;
  {
    auto fin = [&y] { y = 5; };
    struct R {
      decltype(fin)& f;
      ~R() { f(); }
    } r{fin};
    y = 1;
  }
  printf("%d\n", y);
}
