#include <cstdio>
struct X {
  const char* n;
  X(const char* s) : n(s) { printf("+%s ", n); }
  ~X() { printf("-%s ", n); }
};
struct A {
  X a{"A.a"};
  A() { printf("A() "); }
  ~A() { printf("~A "); }
};
struct B {
  X b{"B.b"};
  B() { printf("B() "); }
  ~B() { printf("~B "); }
};
struct C : A, B {
  X c1;
  X c2{"C.c2"};
  X arr[2]{{"e0"}, {"e1"}};
  C() : c1("C.c1") { printf("C() "); }
  ~C() { printf("~C "); }
};
X g1("g1");
static X g2("g2");
namespace n {
X g3("g3");
}
X& local() {
  static X s("static");
  return s;
}
struct St {
  static X m;
};
X St::m("St::m");
int main() {
  printf("main\n");
  {
    C c;
    printf("\n");
  }
  printf("\n");
  local();
  local();
  printf("\n");
  C* p = new C;
  printf("\n");
  delete p;
  printf("\n");
  {
    X a("a"), b("b");
    X c[2] = {"c0", "c1"};
    printf("in ");
  }
  printf("\n");
  for (int i = 0; i < 2; i++) {
    X l(i ? "l1" : "l0");
    if (i == 0) continue;
    printf("body ");
  }
  printf("\n");
  printf("end\n");
}
