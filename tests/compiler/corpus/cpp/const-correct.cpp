#include <cstdio>
struct V {
  int d[3] = {1, 2, 3};
  int& operator[](int i) {
    printf("m ");
    return d[i];
  }
  int operator[](int i) const {
    printf("c ");
    return d[i];
  }
  const int* begin() const { return d; }
  const int* end() const { return d + 3; }
  int* data() { return d; }
  const int* data() const { return d; }
  mutable int hits = 0;
  int count() const { return ++hits; }
  const V& self() const { return *this; }
  V& self() { return *this; }
  void set(int i, int v) { d[i] = v; }
};
int total(const V& v) {
  int s = 0;
  for (int x : v) s += x;
  return s + v[0];
}
const int* const pick(const V* v) { return v->data(); }
typedef const V CV;
void p(int* const q) { *q = 4; }
const V make() { return V(); }
int main() {
  V v;
  const V& c = v;
  CV k;
  v[0] = 5;
  printf("%d\n", v[0] + c[0] + k[1]);
  printf("%d %d\n", total(v), *pick(&c));
  printf("%d %d\n", c.count(), c.count());
  v.self().set(1, 8);
  c.self()[1];
  printf("%d\n", make()[2]);
  int x = 1;
  p(&x);
  const int* a = &x;
  int const* b = a;
  int* const d = &x;
  *d = 6;
  printf("%d %d\n", *a, *b);
  const int arr[] = {1, 2};
  const int (*pa)[2] = &arr;
  printf("%d\n", (*pa)[1]);
  volatile int vol = 3;
  vol += 1;
  printf("%d\n", vol);
}
