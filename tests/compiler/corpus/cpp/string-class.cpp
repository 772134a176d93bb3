#include <cstdio>
#include <cstring>
class Str {
  char* p;
  int n;

 public:
  Str(const char* s = "") : n((int)strlen(s)) {
    p = new char[n + 1];
    strcpy(p, s);
  }
  Str(const Str& o) : Str(o.p) {}
  Str(Str&& o) noexcept : p(o.p), n(o.n) {
    o.p = nullptr;
    o.n = 0;
  }
  Str& operator=(Str o) noexcept {
    swap(o);
    return *this;
  }
  ~Str() { delete[] p; }
  void swap(Str& o) noexcept {
    char* t = p;
    p = o.p;
    o.p = t;
    int k = n;
    n = o.n;
    o.n = k;
  }
  Str& operator+=(const Str& o) {
    char* q = new char[n + o.n + 1];
    memcpy(q, p, n);
    memcpy(q + n, o.p, o.n + 1);
    delete[] p;
    p = q;
    n += o.n;
    return *this;
  }
  friend Str operator+(Str a, const Str& b) { return a += b; }
  bool operator==(const Str& o) const { return !strcmp(p, o.p); }
  bool operator<(const Str& o) const { return strcmp(p, o.p) < 0; }
  char& operator[](int i) { return p[i]; }
  char operator[](int i) const { return p[i]; }
  operator const char*() const { return p; }
  int size() const { return n; }
  Str upper() && {
    for (int i = 0; i < n; i++)
      if (p[i] >= 'a') p[i] -= 32;
    return static_cast<Str&&>(*this);
  }
  Str upper() const& { return Str(*this).upper(); }
};
int main() {
  Str a = "hello", b("world"), c = a + ", " + b;
  printf("%s %d\n", (const char*)c, c.size());
  c[0] = 'J';
  a = c;
  b = Str("tmp");
  printf("%s %s\n", (const char*)a, (const char*)b);
  printf("%d %d\n", a == c, a < b);
  a += "!";
  printf("%s %s\n", (const char*)a.upper(), (const char*)(Str("x") + "yz").upper());
  Str arr[] = {"q", "w"};
  arr[0].swap(arr[1]);
  printf("%s%s\n", (const char*)arr[0], (const char*)arr[1]);
  printf("%c\n", ((const Str&)a)[1]);
}
