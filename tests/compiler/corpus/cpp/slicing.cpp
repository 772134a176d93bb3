#include <stdio.h>

struct A { int n = 1; virtual const char *name() const { return "A"; } virtual ~A() {} };
struct B : A { int m = 2; const char *name() const override { return "B"; } };
void byValue(A a) { printf("%s %d\n", a.name(), a.n); }
void byRef(const A &a) { printf("%s %d\n", a.name(), a.n); }
int main() { B b; b.n = 5; byValue(b); byRef(b); A a = b; printf("%s\n", a.name()); A &r = b; A x; x.n = 9; r = x; printf("%s %d %d\n", b.name(), b.n, b.m); A list[2] = {b, A()}; printf("%s %d\n", list[0].name(), list[0].n); }
