#include <cstdio>
struct I {
  int v;
  I(int x = 0) : v(x) {}
  I operator+(I o) const { return v + o.v; }
  I operator-(I o) const { return v - o.v; }
  I operator*(I o) const { return v * o.v; }
  I operator/(I o) const { return v / o.v; }
  I operator%(I o) const { return v % o.v; }
  I operator^(I o) const { return v ^ o.v; }
  I operator&(I o) const { return v & o.v; }
  I operator|(I o) const { return v | o.v; }
  I operator~() const { return ~v; }
  bool operator!() const { return !v; }
  I& operator=(int x) {
    v = x;
    return *this;
  }
  bool operator<(I o) const { return v < o.v; }
  bool operator>(I o) const { return v > o.v; }
  I& operator+=(I o) {
    v += o.v;
    return *this;
  }
  I& operator-=(I o) {
    v -= o.v;
    return *this;
  }
  I& operator*=(I o) {
    v *= o.v;
    return *this;
  }
  I& operator/=(I o) {
    v /= o.v;
    return *this;
  }
  I& operator%=(I o) {
    v %= o.v;
    return *this;
  }
  I& operator^=(I o) {
    v ^= o.v;
    return *this;
  }
  I& operator&=(I o) {
    v &= o.v;
    return *this;
  }
  I& operator|=(I o) {
    v |= o.v;
    return *this;
  }
  I operator<<(int s) const { return v << s; }
  I operator>>(int s) const { return v >> s; }
  I& operator<<=(int s) {
    v <<= s;
    return *this;
  }
  I& operator>>=(int s) {
    v >>= s;
    return *this;
  }
  bool operator==(I o) const { return v == o.v; }
  bool operator!=(I o) const { return v != o.v; }
  bool operator<=(I o) const { return v <= o.v; }
  bool operator>=(I o) const { return v >= o.v; }
  I& operator++() {
    ++v;
    return *this;
  }
  I operator++(int) {
    I t = *this;
    v++;
    return t;
  }
  I& operator--() {
    --v;
    return *this;
  }
  I operator--(int) {
    I t = *this;
    v--;
    return t;
  }
  I operator,(I o) const {
    printf("comma ");
    return o;
  }
  I operator()(int a, int b) const { return v + a * b; }
  I operator()() const { return v; }
  int operator[](int i) const { return v * i; }
  int operator[](const char* s) const { return s[0]; }
  I* operator->() {
    printf("-> ");
    return this;
  }
  I& operator*() { return *this; }
  I operator-() const { return -v; }
  I operator+() const { return v; }
  I* operator&() {
    printf("addr ");
    return this;
  }
  bool operator&&(I o) const {
    printf("&& ");
    return v && o.v;
  }
  bool operator||(I o) const {
    printf("|| ");
    return v || o.v;
  }
  int I::* operator->*(int) { return &I::v; }
};
int main() {
  I a(12), b(5);
  printf("%d %d %d %d %d %d %d %d %d\n", (a + b).v, (a - b).v, (a * b).v, (a / b).v, (a % b).v, (a ^ b).v, (a & b).v,
         (a | b).v, (~a).v);
  printf("%d%d%d%d%d%d%d\n", !a, a<b, a> b, a == b, a != b, a <= b, a >= b);
  a += b;
  a -= 1;
  a *= 2;
  a /= 3;
  a %= 7;
  a ^= 9;
  a &= 13;
  a |= 2;
  a <<= 3;
  a >>= 1;
  printf("%d\n", a.v);
  printf("%d %d %d %d %d\n", (++a).v, (a++).v, (--a).v, (a--).v, a.v);
  printf("%d\n", (a, b).v);
  printf("%d %d %d %d\n", a(2, 3).v, a().v, a[3], a["z"]);
  printf("%d %d %d %d\n", a->v, (*a).v, (-a).v, (+a).v);
  printf("%d\n", (&a)->v);
  printf("%d %d\n", a && b, I(0) || I(0));
  a = 77;
  printf("%d %d\n", a.v, (a << 1 >> 2).v);
  printf("%d\n", a.*(a->*3));
  printf("%d\n", a.operator+(b).v);
  printf("%d\n", (a = b = 3).v);
}
