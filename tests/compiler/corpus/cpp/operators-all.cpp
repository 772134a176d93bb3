#include <stdio.h>

struct N {
  int v;
  N operator+(N o) const { return {v + o.v}; } N operator-(N o) const { return {v - o.v}; } N operator*(N o) const { return {v * o.v}; }
  N operator/(N o) const { return {v / o.v}; } N operator%(N o) const { return {v % o.v}; } N operator&(N o) const { return {v & o.v}; }
  N operator|(N o) const { return {v | o.v}; } N operator^(N o) const { return {v ^ o.v}; } N operator~() const { return {~v}; }
  N operator-() const { return {-v}; } N operator+() const { return {v + 100}; } bool operator!() const { return v == 0; }
  N operator<<(int k) const { return {v << k}; } N operator>>(int k) const { return {v >> k}; }
  N &operator+=(N o) { v += o.v; return *this; } N &operator-=(N o) { v -= o.v; return *this; } N &operator*=(N o) { v *= o.v; return *this; }
  N &operator<<=(int k) { v <<= k; return *this; } N &operator++() { ++v; return *this; } N operator++(int) { N o = *this; v++; return o; }
  N &operator--() { --v; return *this; } N operator--(int) { N o = *this; v--; return o; }
  bool operator<(N o) const { return v < o.v; } bool operator>(N o) const { return v > o.v; } bool operator<=(N o) const { return v <= o.v; } bool operator>=(N o) const { return v >= o.v; }
  bool operator==(N o) const { return v == o.v; } bool operator&&(N o) const { printf("and "); return v && o.v; } bool operator||(N o) const { printf("or "); return v || o.v; }
  int operator()(int a, int b = 2) const { return v + a * b; } int operator()() const { return v; } int operator[](int i) const { return v * 10 + i; }
  N operator,(N o) const { printf("comma "); return o; } N *operator->() { return this; } int operator*() const { return v; } N *operator&() { printf("address "); return this; }
  int operator->*(int k) const { return v * k; }
};
int main() {
  N a{7}, b{3};
  printf("%d %d %d %d %d %d %d %d %d\n", (a + b).v, (a - b).v, (a * b).v, (a / b).v, (a % b).v, (a & b).v, (a | b).v, (a ^ b).v, (~a).v);
  printf("%d %d %d %d %d\n", (-a).v, (+a).v, !a, (a << 2).v, (a >> 1).v);
  a += b; b -= N{1}; printf("%d %d\n", a.v, b.v); a *= b; a <<= 1; printf("%d\n", a.v);
  printf("%d %d %d %d\n", (++a).v, a++.v, (--a).v, a--.v);
  printf("%d%d%d%d%d%d\n", a < b, a > b, a <= b, a >= b, a == b, a != b);
  printf("%d\n", a && b); printf("%d\n", N{0} || b);
  printf("%d %d %d %d\n", a(3), a(3, 5), a(), a[4]);
  printf("%d\n", (a, b).v); printf("%d %d\n", a->v, *a); printf("%d\n", (&a)->v); printf("%d\n", a->*3);
}
