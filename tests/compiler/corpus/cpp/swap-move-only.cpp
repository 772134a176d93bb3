#include <cstdio>
#include <utility>
class Handle {
  int h;
  static int open;

 public:
  explicit Handle(int v = -1) : h(v) {
    if (h >= 0) open++;
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  Handle(Handle&& o) noexcept : h(std::exchange(o.h, -1)) {}
  Handle& operator=(Handle&& o) noexcept {
    std::swap(h, o.h);
    return *this;
  }
  ~Handle() {
    if (h >= 0) {
      open--;
      printf("close %d\n", h);
    }
  }
  int get() const { return h; }
  explicit operator bool() const { return h >= 0; }
  static int count() { return open; }
};
int Handle::open = 0;
Handle make(int v) {
  Handle h(v);
  return h;
}
Handle pass(Handle h) { return h; }
void sink(Handle&& h) {
  Handle mine = std::move(h);
  printf("sank %d\n", mine.get());
}
struct Pair {
  Handle a, b;
};
int main() {
  Handle a = make(1), b = pass(make(2));
  std::swap(a, b);
  printf("%d %d %d\n", a.get(), b.get(), Handle::count());
  sink(std::move(a));
  printf("%d %d\n", (bool)a, Handle::count());
  a = make(3);
  Pair p{make(4), std::move(b)};
  Pair q = std::move(p);
  printf("%d %d %d\n", q.a.get(), q.b.get(), (bool)p.a);
  Handle arr[2] = {make(5), Handle()};
  arr[1] = std::move(arr[0]);
  printf("%d\n", Handle::count());
}
