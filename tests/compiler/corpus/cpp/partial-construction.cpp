#include <cstdio>
struct X {
  int n;
  X(int k) : n(k) {
    printf("+%d ", n);
    if (k == 3) throw k;
  }
  ~X() { printf("-%d ", n); }
};
struct Base {
  X b{1};
  ~Base() { printf("~Base "); }
};
struct D : Base {
  X m{2};
  X t{3};
  X never{4};
  ~D() { printf("~D "); }
};
struct Del {
  X a;
  Del(int) : a(9) {}
  Del() : Del(1) { throw 5; }
  ~Del() { printf("~Del "); }
};
int main() {
  try {
    D d;
  } catch (int e) {
    printf("e%d\n", e);
  }
  try {
    X arr[4] = {1, 2, 3, 4};
  } catch (int e) {
    printf("e%d\n", e);
  }
  try {
    X* p = new X[3]{8, 3, 9};
  } catch (int e) {
    printf("e%d\n", e);
  }
  try {
    Del d;
  } catch (int e) {
    printf("e%d\n", e);
  }
  try {
    X* p = new X(3);
  } catch (int) {
    printf("new\n");
  }
}
