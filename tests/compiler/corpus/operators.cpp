#include <stdio.h>

struct Vec {
  int x, y;
  Vec operator+(const Vec &o) const { return {x + o.x, y + o.y}; }
  Vec operator-() const { return Vec{-x, -y}; }
  Vec &operator+=(const Vec &o) {
    x += o.x;
    y += o.y;
    return *this;
  }
  bool operator==(const Vec &o) const { return x == o.x && y == o.y; }
  bool operator!=(const Vec &o) const { return !(*this == o); }
  int &operator[](int i) { return i ? y : x; }
  int operator()(int k) const { return x * k + y; }
  Vec &operator++() {
    ++x;
    return *this;
  }
  Vec operator++(int) {
    Vec old = *this;
    ++*this;
    return old;
  }
  explicit operator bool() const { return x || y; }
};
static Vec operator*(const Vec &v, int k) { return {v.x * k, v.y * k}; }
static Vec operator*(int k, const Vec &v) { return v * k; }
static bool operator<(const Vec &a, const Vec &b) { return a.x < b.x; }

struct Handle {
  Vec *p;
  Vec *operator->() const { return p; }
  Vec &operator*() const { return *p; }
  operator int() const { return p->x; }
};
enum class Flag { a = 1, b = 2, c = 4 };
static Flag operator|(Flag l, Flag r) { return static_cast<Flag>(static_cast<int>(l) | static_cast<int>(r)); }

struct Stream {
  Stream &operator<<(int n) {
    printf("%d", n);
    return *this;
  }
  Stream &operator<<(const char *s) {
    printf("%s", s);
    return *this;
  }
};

int main() {
  Vec a{1, 2}, b{3, 4};
  Vec c = a + b * 2 + -a;
  printf("%d %d\n", c.x, c.y);
  c += 3 * a;
  printf("%d %d %d %d\n", c.x, c.y, a == b, a != b);
  c[0] = 50;
  c[1]++;
  printf("%d %d %d\n", c[0], c.y, c(2));
  Vec d = c++;
  printf("%d %d\n", d.x, c.x);
  printf("%d\n", (++c).x);
  if (a) printf("true\n");
  if (!Vec{}) printf("empty\n");
  Handle h{&a};
  h->y = 9;
  (*h).x = 8;
  printf("%d %d %d\n", a.x, a.y, h + 1);
  printf("%d %d\n", a < b, b < a);
  printf("%d\n", (int)(Flag::a | Flag::c));
  Stream out;
  out << "n=" << 5 << "\n";
  int n = h;
  printf("%d\n", n);
  return 0;
}
