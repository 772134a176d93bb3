#include <stdio.h>

struct Buf { int *p; int n; Buf(int k) : p(new int[k]), n(k) { for (int i = 0; i < k; i++) p[i] = i; } Buf(const Buf &o) : p(new int[o.n]), n(o.n) { for (int i = 0; i < n; i++) p[i] = o.p[i]; } ~Buf() { delete[] p; }
  friend void swap(Buf &a, Buf &b) { int *t = a.p; a.p = b.p; b.p = t; int m = a.n; a.n = b.n; b.n = m; } Buf &operator=(Buf o) { swap(*this, o); return *this; } };
int main() { Buf a(3), b(5); a = b; b.p[0] = 99; printf("%d %d %d\n", a.n, a.p[0], a.p[4]); a = Buf(2); printf("%d\n", a.n); a = a; printf("%d %d\n", a.n, a.p[1]); }
