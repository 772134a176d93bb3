#include <stdio.h>
struct Trace {
  const char* name;
  Trace(const char* name) : name(name) { printf("+%s\n", name); }
  Trace(const Trace& other) : name(other.name) { printf("copy %s\n", name); }
  ~Trace() { printf("-%s\n", name); }
};

void deepest() { Trace d("deepest"); throw 7; }
void middle() { Trace a("middle a"), b("middle b"); deepest(); printf("never\n"); }
int main() {
  try { Trace t("try"); middle(); } catch (int n) { printf("caught %d\n", n); }
  printf("end\n");
}
