#include <cstdio>
int f(int x) { return x + 1; }
int (&rf)(int) = f;
int arr[3] = {1, 2, 3};
int (&ra)[3] = arr;
const int (&cra)[3] = arr;
int len(const int (&)[3]) { return 3; }
int first(int (&a)[3]) {
  a[0] = 9;
  return a[0];
}
int (&get())[3] { return arr; }
int (*getp())[3] { return &arr; }
int call(int (&g)(int), int x) { return g(x); }
int call2(int g(int), int x) { return g(x); }
struct S {
  int& r;
  int (&a)[3];
  S(int& x) : r(x), a(arr) {}
  int operator()(int) { return r; }
};
int& ref(bool b, int& x, int& y) { return b ? x : y; }
char (&buf(int))[4];
int main() {
  printf("%d %d %d\n", rf(1), ra[1], cra[2]);
  printf("%d %d %d\n", len(arr), first(arr), get()[0]);
  get()[1] = 40;
  printf("%d %d\n", arr[1], (*getp())[1]);
  printf("%d %d\n", call(f, 2), call2(f, 3));
  int x = 1, y = 2;
  ref(true, x, y) = 7;
  ref(false, x, y)++;
  printf("%d %d\n", x, y);
  S s(x);
  s.r = 8;
  s.a[2] = 0;
  printf("%d %d %d\n", x, arr[2], s(0));
  int* p = &x;
  int*& rp = p;
  rp = &y;
  printf("%d\n", *p);
  const int& k = x + y;
  printf("%d\n", k);
  int m[2][2] = {{1, 2}, {3, 4}};
  for (int (&row)[2] : m) printf("%d ", row[1]);
  auto& q = m[1];
  printf("%zu\n", sizeof q);
  int&& t = 5;
  t++;
  printf("%d\n", t);
  const char (&lit)[4] = "abc";
  printf("%zu\n", sizeof lit);
}
