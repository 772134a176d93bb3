#include <cstdio>
#include <stdexcept>
#include <string>
struct T { const char *n; explicit T(const char *n) : n(n) { printf("+%s\n", n); } T(const T &o) : n(o.n) { printf("c%s\n", n); } ~T() { printf("-%s\n", n); } };
struct Pair { T a, b; Pair() : a("a"), b("b") { T local("local"); throw std::runtime_error("ctor"); } ~Pair() { printf("never\n"); } };
struct Base { T x; Base() : x("base") {} ~Base() { printf("~Base\n"); } };
struct Derived : Base { T y; Derived(int k) : Base(), y("y") { if (k) throw k; } ~Derived() { printf("~Derived\n"); } };
int main() {
  try { Pair p; } catch (const std::exception &e) { printf("%s\n", e.what()); }
  try { Pair *p = new Pair; delete p; } catch (const std::exception &e) { printf("%s\n", e.what()); }
  try { Derived d(3); } catch (int e) { printf("outer %d\n", e); }
  { Derived d(0); }
}
