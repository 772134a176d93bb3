#include <cstdio>
struct T {
  T() { printf("d "); }
  T(const T&) { printf("c "); }
  T(T&&) { printf("m "); }
  ~T() { printf("~ "); }
  T& operator=(const T&) {
    printf("=c ");
    return *this;
  }
  T& operator=(T&&) {
    printf("=m ");
    return *this;
  }
};
T f() { return T(); }
T g() {
  T t;
  return t;
}
T h(bool b) {
  T x, y;
  if (b) return x;
  return y;
}
T p(T t) { return t; }
T q(T& t) { return t; }
T r(T&& t) { return static_cast<T&&>(t); }
const T s() { return T{}; }
struct W {
  T t;
};
W w() { return {T()}; }
W w2() {
  W a;
  return a;
}
int main() {
  {
    T a = f();
  }
  printf("\n");
  {
    T a = g();
  }
  printf("\n");
  {
    T a = h(true);
  }
  printf("\n");
  {
    T a = p(T());
  }
  printf("\n");
  {
    T a;
    T b = p(a);
  }
  printf("\n");
  {
    T a;
    T b = q(a);
  }
  printf("\n");
  {
    T b = r(T());
  }
  printf("\n");
  {
    T b = s();
  }
  printf("\n");
  {
    T a;
    a = f();
  }
  printf("\n");
  {
    T a;
    a = T(a);
  }
  printf("\n");
  {
    T a, b;
    a = b;
    b = static_cast<T&&>(a);
  }
  printf("\n");
  {
    W a = w();
  }
  printf("\n");
  {
    W a = w2();
    W b = a;
    W c = static_cast<W&&>(b);
    a = c;
    b = static_cast<W&&>(c);
  }
  printf("\n");
  {
    T arr[2] = {f(), g()};
  }
  printf("\n");
  {
    T* t = new T(f());
    delete t;
  }
  printf("\n");
  {
    (void)f();
  }
  printf("\n");
  {
    T a = true ? f() : g();
  }
  printf("\n");
  {
    T a;
    T b = true ? a : f();
  }
  printf("\n");
  {
    T a, b;
    T c = false ? a : b;
  }
  printf("\n");
}
