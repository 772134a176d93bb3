#include <cstdio>
class Ring {
  enum { Cap = 4 };
  int d[Cap];
  unsigned head = 0, tail = 0;

 public:
  struct Full {};
  struct Empty {
    int code;
  };
  bool empty() const { return head == tail; }
  bool full() const { return tail - head == Cap; }
  Ring& push(int v) {
    if (full()) throw Full();
    d[tail++ % Cap] = v;
    return *this;
  }
  int pop() {
    if (empty()) throw Empty{3};
    return d[head++ % Cap];
  }
  friend Ring& operator<<(Ring& r, int v) { return r.push(v); }
  friend Ring& operator>>(Ring& r, int& v) {
    v = r.pop();
    return r;
  }
};
int main() {
  Ring r;
  r << 1 << 2 << 3;
  int a, b;
  r >> a >> b;
  printf("%d %d\n", a, b);
  r << 4 << 5 << 6;
  try {
    r << 7;
  } catch (const Ring::Full&) {
    printf("full\n");
  }
  while (!r.empty()) printf("%d ", r.pop());
  try {
    r.pop();
  } catch (Ring::Empty e) {
    printf("empty %d\n", e.code);
  }
}
