#include <cstdio>
#include <cstring>
struct M { int id; M *next; };
struct V { virtual void f() = 0; virtual ~V() { printf("~V\n"); } };
struct W : V { void f() override { printf("f\n"); throw this; } ~W() { printf("~W\n"); } };
int main() {
  V *v = new W;
  try { v->f(); } catch (V *p) { printf("%d\n", p == v); delete p; }
  int depth = 0;
  struct Rec { static void go(int n, int &d) { d++; struct L { int &d; ~L() { d--; } } l{d}; if (n == 0) throw 1; go(n - 1, d); } };
  try { Rec::go(500, depth); } catch (int) { printf("%d\n", depth); }
  switch (3) { case 3: try { throw 'a'; } catch (char c) { printf("%c\n", c); break; } default: printf("default\n"); }
  goto in;
out:
  return 0;
in:
  try { try { throw 1; } catch (int) { goto out; } } catch (...) { printf("no\n"); }
}
