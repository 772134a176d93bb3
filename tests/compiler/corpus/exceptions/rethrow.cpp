#include <stdio.h>
struct Trace {
  const char* name;
  Trace(const char* name) : name(name) { printf("+%s\n", name); }
  Trace(const Trace& other) : name(other.name) { printf("copy %s\n", name); }
  ~Trace() { printf("-%s\n", name); }
};

void rethrow() { try { throw Trace("thrown"); } catch (Trace& t) { printf("first %s\n", t.name); t.name = "changed"; throw; } }
int main() {
  try { try { rethrow(); } catch (int) { printf("wrong\n"); } } catch (Trace& t) { printf("second %s\n", t.name); }
  try { try { throw 1; } catch (int n) { printf("replacing %d\n", n); throw 2.5; } } catch (double d) { printf("got %g\n", d); }
  try { try { throw 1; } catch (...) { try { throw; } catch (int n) { printf("inner %d\n", n); } throw; } } catch (int n) { printf("outer %d\n", n); }
}
