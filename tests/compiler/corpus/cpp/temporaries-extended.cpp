#include <cstdio>
struct T {
  int n;
  T(int x) : n(x) { printf("+%d ", n); }
  T(const T& o) : n(o.n + 100) { printf("c%d ", n); }
  ~T() { printf("-%d ", n); }
  int get() const { return n; }
  const T& self() const { return *this; }
};
T make(int x) { return T(x); }
struct H {
  const T& r;
};
struct M {
  T t;
  M(int x) : t(x) {}
};
struct B {
  T t{5};
  int arr[2] = {1, 2};
};
int main() {
  {
    const T& r = make(1);
    printf("a%d ", r.n);
  }
  printf("\n");
  {
    T&& r = T(2);
    r.n = 20;
    printf("a%d ", r.n);
  }
  printf("\n");
  {
    int k = T(3).get();
    printf("a%d ", k);
  }
  printf("\n");
  {
    const T& r = M(4).t;
    printf("a%d ", r.n);
  }
  printf("\n");
  {
    H h{T(6)};
    printf("a%d ", h.r.n);
  }
  printf("\n");
  {
    const int& x = B().arr[1];
    printf("a%d ", x);
  }
  printf("\n");
  {
    T(7), T(8);
    printf("a ");
  }
  printf("\n");
  {
    const T& r = true ? T(9) : T(10);
    printf("a%d ", r.n);
  }
  printf("\n");
  {
    auto&& r = make(11);
    printf("a%d ", r.n);
  }
  printf("\n");
  for (const T& r = T(12);;) {
    printf("l%d ", r.n);
    break;
  }
  printf("\n");
  if (const T& r = T(13); r.n) printf("i ");
  printf("\n");
  {
    T a = make(14);
    T b = T(T(15));
    printf("a%d %d ", a.n, b.n);
  }
  printf("\n");
  {
    T arr[2] = {T(16), 17};
    printf("a%d ", arr[1].n);
  }
  printf("\n");
  {
    static const T& s = T(18);
    printf("s%d ", s.n);
  }
  printf("\n");
  {
    const T& r = static_cast<const T&>(T(19));
    printf("a ");
  }
  printf("\n");
  {
    const T& r = (printf("comma "), T(21));
    printf("a%d ", r.n);
  }
  printf("\n");
  while (T(22).n == 0) {
  }
  printf("\n");
  switch (T(23).n) {
    case 23:
      printf("case ");
  }
  printf("\n");
  {
    T x = false ? T(24) : make(25);
    printf("a%d ", x.n);
  }
  printf("\n");
}
