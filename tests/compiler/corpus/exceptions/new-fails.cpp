#include <stdio.h>
struct Trace {
  const char* name;
  Trace(const char* name) : name(name) { printf("+%s\n", name); }
  Trace(const Trace& other) : name(other.name) { printf("copy %s\n", name); }
  ~Trace() { printf("-%s\n", name); }
};

struct Picky { int n; Picky(int n) : n(n) { if (n < 0) throw n; printf("Picky %d\n", n); } ~Picky() { printf("~Picky %d\n", n); } };
int main() {
  for (int i = -1; i < 2; i++) {
    try { Picky* p = new Picky(i); delete p; } catch (int n) { printf("new failed %d\n", n); }
  }
}
