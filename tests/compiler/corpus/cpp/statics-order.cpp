#include <stdio.h>

struct L { const char *n; L(const char *s) : n(s) { printf("+%s\n", n); } ~L() { printf("-%s\n", n); } };
L one("one"); namespace { L two("two"); } struct K { static L three; static inline L four{"four"}; }; L K::three("three");
L &lazy() { static L l("lazy"); return l; } void f(int k) { static L a("a"); if (k) { static L b("b"); } }
L arr[2] = {"x", "y"}; int seed = (printf("seed\n"), 3);
int main() { printf("main\n"); f(0); lazy(); f(1); f(1); lazy(); printf("%d end\n", seed); }
