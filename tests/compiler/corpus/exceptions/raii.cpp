#include <stdio.h>
struct Trace {
  const char* name;
  Trace(const char* name) : name(name) { printf("+%s\n", name); }
  Trace(const Trace& other) : name(other.name) { printf("copy %s\n", name); }
  ~Trace() { printf("-%s\n", name); }
};

struct Owner { Trace* t; Owner(const char* n) : t(new Trace(n)) {} ~Owner() { delete t; } Owner(const Owner&) = delete; };
void use(int depth) { Owner o("owned"); if (depth == 0) throw "bottom"; use(depth - 1); }
int main() {
  try { use(2); } catch (const char* s) { printf("%s\n", s); }
  int caught = 0;
  for (int i = 0; i < 100; i++) try { Owner* p = nullptr; if (i % 3 == 0) throw i; (void)p; } catch (int) { caught++; }
  printf("%d\n", caught);
}
