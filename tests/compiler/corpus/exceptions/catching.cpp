#include <stdio.h>
struct T { int n; T(int n) : n(n) { printf("T %d\n", n); } T(const T& o) : n(o.n) { printf("copy %d\n", n); } ~T() { printf("~T %d\n", n); } };
struct Base { virtual ~Base() {} virtual const char* what() const { return "base"; } };
struct Derived : Base { const char* what() const override { return "derived"; } };
int thrower(int k) {
  T a(k);
  if (k == 1) throw 42;
  if (k == 2) throw Derived();
  if (k == 3) throw "text";
  if (k == 4) throw T(100);
  if (k == 5) throw 2.5;
  return k;
}
int attempt(int k) {
  try {
    T b(k + 10);
    int r = thrower(k);
    printf("returned %d\n", r);
    return r;
  } catch (int n) {
    printf("int %d\n", n);
  } catch (const Base& b) {
    printf("Base %s\n", b.what());
  } catch (const char* s) {
    printf("text %s\n", s);
  } catch (T t) {
    printf("T by value %d\n", t.n);
  } catch (...) {
    printf("something\n");
    try { throw; } catch (double d) { printf("again %.1f\n", d); }
  }
  return -1;
}
int main() {
  for (int k = 0; k < 6; k++) printf("= %d\n", attempt(k));
  return 0;
}
