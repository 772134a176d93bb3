#include <stdio.h>
struct Trace {
  const char* name;
  Trace(const char* name) : name(name) { printf("+%s\n", name); }
  Trace(const Trace& other) : name(other.name) { printf("copy %s\n", name); }
  ~Trace() { printf("-%s\n", name); }
};

Trace make(const char* n) { return Trace(n); }
int boom(const Trace& a, const Trace& b) { printf("boom %s %s\n", a.name, b.name); throw 9; }
int take(Trace a, Trace b) { printf("take\n"); throw 8; }
int main() {
  try { int r = boom(make("one"), make("two")); printf("%d\n", r); } catch (int n) { printf("caught %d\n", n); }
  try { take(make("x"), make("y")); } catch (int n) { printf("caught %d\n", n); }
  try { const Trace& bound = make("bound"); printf("%s\n", bound.name); throw 1; } catch (int) { printf("done\n"); }
}
