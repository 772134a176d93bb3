#include <stdio.h>
struct Trace {
  const char* name;
  Trace(const char* name) : name(name) { printf("+%s\n", name); }
  Trace(const Trace& other) : name(other.name) { printf("copy %s\n", name); }
  ~Trace() { printf("-%s\n", name); }
};

void nested() {
  try {
    Trace a("a");
    try { Trace b("b"); throw 1; }
    catch (const char*) { printf("wrong\n"); }
    printf("never\n");
  } catch (double) { printf("wrong\n"); }
}
int main() {
  try { nested(); } catch (int n) { printf("%d\n", n); }
  try { try { throw 1; } catch (int) { Trace h("in handler"); try { throw 2; } catch (int k) { printf("inner %d\n", k); } printf("handler goes on\n"); } printf("after\n"); } catch (...) { printf("wrong\n"); }
}
