#include <cstdio>
struct A {
  int v;
  A(int x) : v(x) { printf("A%d ", x); }
  A() : v(-1) { printf("A() "); }
  ~A() { printf("~A%d ", v); }
};
struct P {
  int x, y;
};
int main() {
  A* a = new A[2]{3, 4};
  printf("| %d %d\n", a[0].v, a[1].v);
  delete[] a;
  printf("\n");
  A* b = new A[3]{7};
  printf("| %d %d %d\n", b[0].v, b[1].v, b[2].v);
  delete[] b;
  printf("\n");
  int* c = new int[4]{1, 2};
  printf("%d %d %d %d\n", c[0], c[1], c[2], c[3]);
  delete[] c;
  int* d = new int[]{5, 6, 7};
  printf("%d %d %d\n", d[0], d[1], d[2]);
  delete[] d;
  P* p = new P[2]{{1, 2}, {3, 4}};
  printf("%d %d %d %d\n", p[0].x, p[0].y, p[1].x, p[1].y);
  delete[] p;
  P* q = new P{8, 9};
  printf("%d %d\n", q->x, q->y);
  delete q;
  char* s = new char[6]{"hello"};
  printf("%s\n", s);
  delete[] s;
  const int n = 3;
  int* e = new int[n]{1, 2};
  printf("%d %d %d\n", e[0], e[1], e[2]);
  delete[] e;
  A* f = new A[3]{1, 2};
  printf("| %d\n", f[2].v);
  delete[] f;
  printf("\n");
  int* z = new int[3]();
  printf("%d\n", z[0] + z[1] + z[2]);
  delete[] z;
  A* g = new A[0];
  delete[] g;
  P* h = new P();
  printf("%d %d\n", h->x, h->y);
  delete h;
  P* i = new P[2]{};
  printf("%d\n", i[1].y);
  delete[] i;
}
