#include <stdio.h>

struct T {
  int n;
  T(int n) : n(n) { printf("+%d ", n); }
  T(const T &o) : n(o.n + 100) { printf("c%d ", n); }
  ~T() { printf("-%d ", n); }
  bool ok() const { return n % 2 == 0; }
  explicit operator bool() const { return ok(); }
  T next() const { return T(n + 1); }
};
static T global(1);
static T &local() {
  static T t(2);
  return t;
}
static int use(const T &a, const T &b = T(9)) { return a.n + b.n; }
static int cond(int k) {
  bool r = (k > 0 && T(k).ok()) || T(50).ok();
  printf("r%d ", r);
  int v = k ? T(60).n : T(70).n + T(71).n;
  return v;
}
static void jumps(int k) {
  for (int i = 0; i < 3; i++) {
    T a(10 + i);
    if (k == 0) goto out;
    {
      T b(20 + i);
      if (k == 1) continue;
      if (k == 2) break;
    }
    printf("| ");
  }
out:
  printf("out ");
again:
  T c(30);
  if (k++ < 2) goto again;
}
static int early(int k) {
  T a(40);
  while (T w{k}) {
    if (--k < 0) return k;
    k--;
  }
  switch (k) {
    case 1: {
      T s(41);
      return 5;
    }
    default:
      T d(42);
      break;
  }
  return use(a);
}
struct Holder {
  T first{80};
  T second{81};
  T array[2]{82, 83};
};

int main() {
  printf("main\n");
  printf("%d\n", use(T(3)));
  printf("%d\n", use(T(4), T(5)));
  printf("%d\n", local().n + local().n);
  printf("%d\n", T(6).next().next().n);
  for (int k = 0; k < 4; k++) printf("%d\n", cond(k));
  for (int k = 0; k < 3; k++) {
    jumps(k);
    printf("\n");
  }
  for (int k = 0; k < 4; k++) printf("= %d\n", early(k));
  {
    const T &extended = T(90);
    const int &part = T(91).n;
    printf("%d body\n", extended.n);
  }
  printf("\n");
  {
    Holder h;
    printf("holder\n");
    Holder copy = h;
    printf("copied\n");
  }
  printf("\n");
  if (T t{94}; t.ok()) printf("if ");
  else printf("else ");
  printf("\n");
  T *p = new T(95);
  printf("%d ", p->n);
  delete p;
  T list[] = {96, 97};
  for (const T &t : list) printf("%d ", t.n);
  for (T t : list) printf("%d ", t.n);
  printf("end\n");
  return 0;
}
