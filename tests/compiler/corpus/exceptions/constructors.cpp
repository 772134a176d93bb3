#include <stdio.h>
struct Trace {
  const char* name;
  Trace(const char* name) : name(name) { printf("+%s\n", name); }
  Trace(const Trace& other) : name(other.name) { printf("copy %s\n", name); }
  ~Trace() { printf("-%s\n", name); }
};

struct Part { Trace t; Part(const char* n, bool fail) : t(n) { if (fail) throw n; } ~Part() { printf("~Part %s\n", t.name); } };
struct Base { Part p; Base() : p("base", false) {} ~Base() { printf("~Base\n"); } };
struct Whole : Base {
  Part a, b, c;
  Whole(int which) : a("a", which == 1), b("b", which == 2), c("c", which == 3) { if (which == 4) throw "body"; }
  ~Whole() { printf("~Whole\n"); }
};
int main() {
  for (int i = 0; i < 5; i++) {
    try { Whole w(i); printf("made %d\n", i); } catch (const char* s) { printf("failed: %s\n", s); }
  }
}
