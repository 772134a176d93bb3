#include <cstdio>
#include <typeinfo>
struct B {
  virtual void f() {}
};
struct D : B {};
struct N {};
int main() {
  D d;
  B b;
  B& r = d;
  B* p = &d;
  printf("%d %d %d\n", typeid(r) == typeid(D), typeid(*p) == typeid(B), typeid(p) == typeid(B*));
  printf("%d %d\n", typeid(int) == typeid(const int), typeid(int&) == typeid(int));
  printf("%d %d\n", typeid(1 + 2.0) == typeid(double), typeid(N) != typeid(B));
  const std::type_info& t = typeid(d);
  printf("%d\n", t == typeid(D));
}
