#include <cstdio>
struct T {
  int v = 3;
  int get() { return v; }
};
struct P1 {
  T* t;
  T* operator->() const { return t; }
  T& operator*() const { return *t; }
};
struct P2 {
  P1 p;
  P1 operator->() const { return p; }
  explicit operator bool() const { return p.t != nullptr; }
};
class Uniq {
  T* p;

 public:
  explicit Uniq(T* q = nullptr) : p(q) {}
  ~Uniq() {
    if (p) printf("freed\n");
    delete p;
  }
  Uniq(const Uniq&) = delete;
  Uniq& operator=(const Uniq&) = delete;
  Uniq(Uniq&& o) noexcept : p(o.p) { o.p = nullptr; }
  Uniq& operator=(Uniq&& o) noexcept {
    if (this != &o) {
      delete p;
      p = o.p;
      o.p = nullptr;
    }
    return *this;
  }
  T* operator->() const { return p; }
  T& operator*() const { return *p; }
  T* release() {
    T* q = p;
    p = nullptr;
    return q;
  }
  operator bool() const { return p != nullptr; }
  bool operator==(decltype(nullptr)) const { return !p; }
};
Uniq mk() { return Uniq(new T); }
void sink(Uniq u) { printf("sink %d\n", u->v); }
int main() {
  T t;
  P2 p{{&t}};
  printf("%d %d %d\n", p->v, p->get(), p ? 1 : 0);
  p->v = 8;
  printf("%d\n", (*p.p).v);
  Uniq u = mk();
  u->v++;
  printf("%d %d\n", u->v, (*u).get());
  Uniq w(static_cast<Uniq&&>(u));
  printf("%d %d %d\n", u == nullptr, u != nullptr, bool(w));
  sink(static_cast<Uniq&&>(w));
  w = mk();
  if (w) printf("has\n");
  Uniq arr[2];
  arr[0] = mk();
  delete arr[0].release();
}
