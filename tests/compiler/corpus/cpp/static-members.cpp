#include <cstdio>
struct S {
  static int count;
  static const int K = 5;
  static constexpr double PI = 3.5;
  inline static int inl = 7;
  static const char* name;
  static int arr[];
  static S inst;
  const int id;
  S() : id(++count) {}
  static int next() { return count + K; }
  int self() const { return id * 10 + count; }
  static S& get();
  inline static const S* last = nullptr;
  static constexpr int tab[3] = {1, 2, 3};
  mutable int hits = 0;
  void hit() const { hits++; }
};
int S::count = 0;
const char* S::name = "S";
int S::arr[] = {1, 2, 3, 4};
S S::inst;
S& S::get() {
  static S s;
  return s;
}
struct T : S {
  static int count;
  int both() { return count + S::count; }
};
int T::count = 100;
int main() {
  S a;
  printf("%d %d %d\n", a.id, S::next(), a.self());
  printf("%d %g %d %s %zu\n", S::K, S::PI, a.inl, S::name, sizeof S::arr / sizeof(int));
  S::inl++;
  a.inl++;
  printf("%d\n", S::inl);
  const S& c = S::get();
  c.hit();
  c.hit();
  printf("%d %d %d\n", c.hits, c.id, S::inst.id);
  T t;
  printf("%d\n", t.both());
  S::last = &a;
  printf("%d %d\n", S::last->id, S::tab[1]);
  int (*f)() = S::next;
  int (*g)() = &S::next;
  printf("%d %d\n", f(), g());
  const int& r = S::tab[2];
  printf("%d\n", r);
  int x[S::K];
  printf("%zu\n", sizeof x / sizeof *x);
  S* p = nullptr;
  printf("%d\n", p->next() > 0);
}
